<?php
/* The hosted inbox: keeps what visitors' browsers leave for the shop, sealed, until the shop's own computer fetches it.
 *
 * The same for every site; what it has to know lies in pushdesk.config.json beside it. No secret lies here: records
 * can be opened by the shop alone, and of the key that signs its requests there is only the public half.
 * Written to PHP 7.4, whose substr() says false where there is nothing left. What the answers mean is told in
 * docs/INBOX.md of PushDesk. */

declare(strict_types=1);

// Hosts take functions away that others have misused; each that can be missing is asked for.
if (function_exists('error_reporting')) {
    error_reporting(0);
}
if (function_exists('ini_set')) {
    ini_set('display_errors', '0');
    ini_set('zlib.output_compression', '0');
}
if (function_exists('ignore_user_abort')) {
    ignore_user_abort(true);
}
ob_start();

const GUARD = "<?php exit; ?>\n";
const BODY_LIMIT_BYTES = 8192;
const SIGNED_BODY_LIMIT_BYTES = 16384;
const RECORD_BYTES = [104, 6000];
const PAGE_LIMIT = 200;
const WAITING_LIMIT = ['registrations' => 20000, 'reports' => 10000];
const MINUTE_LIMIT = ['registrations' => 3000, 'reports' => 3000];
const ADDRESS_LIMIT = ['registrations' => 120, 'reports' => 600]; // a minute, of one address
const ADDRESSES_LIMIT = 400; // that are counted apart; the rest is bounded by MINUTE_LIMIT alone
const OWN_NETWORKS = [ // by the number of their bytes; RFC 6890
    4 => '/^(?:[\x00\x0a\x7f]|\x64[\x40-\x7f]|\xa9\xfe|\xac[\x10-\x1f]|\xc0\xa8)/',
    16 => '/^(?:\x00{15}\x01|[\xfc\xfd]|\xfe[\x80-\xbf])/',
];
const FULL_WAIT_SECONDS = 600;
const CLOCK_WINDOW_MS = 300000;
const UNFINISHED_SECONDS = 3600;
const RECORD_NAME = '/^(registrations|reports)\.[0-9]{16}[0-9a-f]{12}$/D';
const POINT_IN_DER = '3059301306072a8648ce3d020106082a8648ce3d030107034200'; // RFC 5480: a public key of P-256

/* An answer that ends the request; thrown from wherever it is known. */
final class Answer extends Exception
{
    /** @var int */
    public $status;
    /** @var array<string, mixed> */
    public $document;
    /** @var array<string, string> */
    public $headers;

    /**
     * @param array<string, mixed> $document
     * @param array<string, string> $headers
     */
    public function __construct(int $status, array $document, array $headers = [])
    {
        parent::__construct();
        $this->status = $status;
        $this->document = $document;
        $this->headers = $headers;
    }

    public static function refusal(int $status, string $code, string $message, array $more = [], array $headers = []): self
    {
        return new self($status, ['error' => $code, 'message' => $message] + $more, $headers);
    }

    public static function notWritable(): self
    {
        return self::refusal(503, 'inbox_not_writable', 'The folder inbox-data cannot be written on this web host.');
    }
}

/* ---- The folder ---- */

function folder(): string
{
    return __DIR__ . '/inbox-data';
}

/* Makes the folder with what keeps strangers out of it; every server reads at least one of the three. */
function prepareFolder(): void
{
    $folder = folder();
    if (!is_dir($folder) && !mkdir($folder, 0700) && !is_dir($folder)) {
        throw Answer::notWritable();
    }
    $deny = "<IfModule mod_authz_core.c>\n  Require all denied\n</IfModule>\n"
        . "<IfModule !mod_authz_core.c>\n  Deny from all\n</IfModule>\n";
    foreach (['.htaccess' => $deny, 'index.html' => '', 'index.php' => GUARD] as $name => $content) {
        if (!is_file("$folder/$name")) {
            writeWhole($name, $content);
        }
    }
}

/* Writes a file of the folder whole or not at all; when this returns, it is on the disk. */
function writeWhole(string $name, string $content): void
{
    $beside = folder() . '/.new-' . bin2hex(random_bytes(8)) . '.php';
    $file = fopen($beside, 'xb');
    $isWhole = $file !== false
        && fwrite($file, $content) === strlen($content)
        && fflush($file)
        && (!function_exists('fsync') || fsync($file));
    if ($file !== false) {
        fclose($file);
    }
    if (!$isWhole || !rename($beside, folder() . "/$name")) {
        unlink($beside);
        throw Answer::notWritable();
    }
}

/* The ids of what waits, in their order: registrations first, each box as it arrived.
 *
 * @return list<string>
 */
function waitingIds(): array
{
    $ids = [];
    $listing = opendir(folder()); // scandir() is one of those that hosts take away
    while ($listing !== false && ($name = readdir($listing)) !== false) {
        if (substr($name, -4) === '.php' && preg_match(RECORD_NAME, substr($name, 0, -4))) {
            $ids[] = substr($name, 0, -4);
        } elseif (strncmp($name, '.new-', 5) === 0 && time() - (int) filemtime(folder() . "/$name") > UNFINISHED_SECONDS) {
            unlink(folder() . "/$name"); // left by a request that was cut
        }
    }
    sort($ids, SORT_STRING);
    return $ids;
}

/* ---- What is remembered: numbers, under a lock ---- */

/* Runs $change on the numbers while nobody else does. Where the host has no locks, it runs all the same: the numbers
 * are bounds, no record hangs on them. A torn file counts anew. Where they cannot be written, only those go on who are
 * not $bounded by them: the shop, which empties a full disk by fetching. */
function withNumbers(callable $change, bool $bounded = false): void
{
    $file = fopen(folder() . '/state.php', 'c+b');
    if ($file === false) {
        if ($bounded) {
            throw Answer::notWritable();
        }
        $change(['waiting' => countedBoxes(waitingIds()), 'minute' => 0, 'came' => [], 'signedAt' => 0]);
        return;
    }
    try {
        if (function_exists('flock')) {
            flock($file, LOCK_EX);
        }
        $numbers = json_decode((string) substr((string) stream_get_contents($file), strlen(GUARD)), true);
        if (!is_array($numbers) || !isset($numbers['waiting'], $numbers['minute'], $numbers['came'], $numbers['signedAt'])) {
            $numbers = ['waiting' => countedBoxes(waitingIds()), 'minute' => 0, 'came' => [], 'signedAt' => 0];
        }
        $numbers = $change($numbers);
        $written = GUARD . json_encode($numbers);
        $isWritten = rewind($file) && fwrite($file, $written) === strlen($written) && ftruncate($file, strlen($written));
        if (!$isWritten && $bounded) {
            throw Answer::notWritable();
        }
    } finally {
        fclose($file);
    }
}

/* @param list<string> $ids */
function countedBoxes(array $ids): array
{
    $counts = ['registrations' => 0, 'reports' => 0];
    foreach ($ids as $id) {
        $counts[boxOf($id)] += 1;
    }
    return $counts;
}

function boxOf(string $id): string
{
    return substr($id, 0, (int) strpos($id, '.'));
}

/* Milliseconds since 1970 at which a record arrived: its id begins with microseconds. */
function arrivedAt(string $id): float
{
    return (float) substr($id, strpos($id, '.') + 1, 13);
}

/* As a float, which is exact here and large enough on every host. */
function nowMs(): float
{
    return round(microtime(true) * 1000);
}

/* ---- A browser leaves a record ---- */

function leave(string $box): Answer
{
    if (!isset(WAITING_LIMIT[$box])) {
        throw Answer::refusal(400, 'box_unknown', 'There is no such box.');
    }
    $document = jsonBody(BODY_LIMIT_BYTES);
    $text = $document['record'] ?? null;
    if (!is_string($text) || !isSealed($text)) {
        throw Answer::refusal(400, 'record_malformed', 'This is not a sealed record.');
    }
    prepareFolder();
    if (!admit($box)) {
        return new Answer(202, ['id' => null]);
    }
    $id = $box . '.' . sprintf('%016.0F', microtime(true) * 1000000) . bin2hex(random_bytes(6));
    writeWhole("$id.php", GUARD . $text . "\n");
    return new Answer(202, ['id' => $id]);
}

/* True for base64url of a record as browsers seal it (RFC 8188: salt, record size 8192, key id of 65 bytes, a point). */
function isSealed(string $text): bool
{
    if (!preg_match('/^[A-Za-z0-9_-]+$/D', $text)) {
        return false;
    }
    $record = base64_decode(strtr($text, '-_', '+/'), true);
    return $record !== false
        && rtrim(strtr(base64_encode($record), '+/', '-_'), '=') === $text
        && strlen($record) >= RECORD_BYTES[0]
        && strlen($record) <= RECORD_BYTES[1]
        && substr($record, 16, 6) === "\x00\x00\x20\x00\x41\x04";
}

/* Counts one more, or says that there is no room: false for a report, which is dropped; a refusal for the rest. */
function admit(string $box): bool
{
    $hasRoom = true;
    withNumbers(function (array $numbers) use ($box, &$hasRoom): array {
        $minute = intdiv(time(), 60);
        if ($numbers['minute'] !== $minute) {
            $numbers['minute'] = $minute;
            $numbers['came'] = [];
            $numbers['callers'] = [];
            $numbers['salt'] = bin2hex(random_bytes(16));
        }
        $came = (int) ($numbers['came'][$box] ?? 0);
        $caller = callerMark((string) ($numbers['salt'] ?? ''));
        $callers = $numbers['callers'][$box] ?? [];
        $own = (int) ($callers[$caller] ?? 0);
        $isFull = $numbers['waiting'][$box] >= WAITING_LIMIT[$box];
        $hasRoom = !$isFull && $came < MINUTE_LIMIT[$box] && $own < ADDRESS_LIMIT[$box];
        if ($hasRoom) {
            if ($caller !== '' && ($own > 0 || count($callers) < ADDRESSES_LIMIT)) {
                $numbers['callers'][$box][$caller] = $own + 1;
            }
            $numbers['came'][$box] = $came + 1;
            $numbers['waiting'][$box] += 1;
        } elseif ($box === 'registrations' && $isFull) {
            throw Answer::refusal(503, 'inbox_full', 'The inbox is full until it is fetched.', [], ['Retry-After' => (string) FULL_WAIT_SECONDS]);
        } elseif ($box === 'registrations') {
            throw Answer::refusal(429, 'too_many_records', 'Too many at once.', [], ['Retry-After' => (string) (60 - time() % 60)]);
        }
        return $numbers;
    }, true);
    return $hasRoom;
}

/* What stands for the caller's address as long as a minute lasts: a hash with that minute's salt, of an IPv6 address
 * that of its network. Empty for an address of the host's own network: a proxy stands before PHP then, and everybody
 * behind it. What a request says of its sender (X-Forwarded-For) counts for nothing, since anybody can write it. */
function callerMark(string $salt): string
{
    $bytes = function_exists('inet_pton') ? inet_pton((string) ($_SERVER['REMOTE_ADDR'] ?? '')) : false;
    if ($bytes === false) {
        return '';
    }
    if (strncmp($bytes, str_repeat("\0", 10) . "\xff\xff", 12) === 0) {
        $bytes = substr($bytes, 12); // IPv4, written as IPv6
    }
    if (preg_match(OWN_NETWORKS[strlen($bytes)], $bytes)) {
        return '';
    }
    return 'c' . substr(hash_hmac('sha256', substr($bytes, 0, 8), $salt), 0, 12);
}

/* ---- The console fetches ---- */

/* The public half of the key that signs, and the site, as the export wrote them.
 *
 * @return array{site: string, point: string}
 */
function setUp(): array
{
    $config = json_decode((string) file_get_contents(__DIR__ . '/pushdesk.config.json'), true);
    $point = base64_decode(strtr((string) ($config['inboxKey'] ?? ''), '-_', '+/'), true);
    if (!is_array($config) || !is_string($config['site'] ?? null) || $point === false || strlen($point) !== 65) {
        throw Answer::refusal(503, 'inbox_not_set_up', 'pushdesk.config.json beside inbox.php names no key. Upload the web app anew.');
    }
    if (!function_exists('openssl_verify')) {
        throw Answer::refusal(503, 'openssl_missing', 'PHP on this web host lacks its extension openssl.');
    }
    return ['site' => $config['site'], 'point' => $point];
}

/* Refuses a request that the shop's own computer did not sign, now and for this very body. */
function checkSigned(string $ask, string $body): void
{
    $setUp = setUp();
    $time = (string) ($_SERVER['HTTP_X_PUSHDESK_TIME'] ?? '');
    $nonce = (string) ($_SERVER['HTTP_X_PUSHDESK_NONCE'] ?? '');
    $signature = base64_decode(strtr((string) ($_SERVER['HTTP_X_PUSHDESK_SIGNATURE'] ?? ''), '-_', '+/'), true);
    $isWellFormed = preg_match('/^[0-9]{13}$/D', $time) && preg_match('/^[A-Za-z0-9_-]{22}$/D', $nonce);
    $text = implode("\n", ['pushdesk inbox 1', $setUp['site'], 'POST', "?ask=$ask", hash('sha256', $body), $time, $nonce]);
    $key = "-----BEGIN PUBLIC KEY-----\n"
        . chunk_split(base64_encode(hex2bin(POINT_IN_DER) . $setUp['point']), 64, "\n")
        . "-----END PUBLIC KEY-----\n";
    if (!$isWellFormed || !$signature || openssl_verify($text, $signature, $key, OPENSSL_ALGO_SHA256) !== 1) {
        throw Answer::refusal(401, 'signature_refused', 'This request is not signed by the shop.');
    }
    prepareFolder();
    withNumbers(function (array $numbers) use ($time): array {
        $now = nowMs();
        $last = (float) $numbers['signedAt'];
        if ($last > $now + CLOCK_WINDOW_MS) {
            $last = 0; // the host's clock was ahead and has been put right
        }
        if (abs((float) $time - $now) > CLOCK_WINDOW_MS || (float) $time <= $last) {
            $clocks = ['now' => $now, 'after' => $last];
            throw Answer::refusal(401, 'time_refused', 'This request is too old, too early, or was here before.', $clocks);
        }
        $numbers['signedAt'] = (float) $time;
        return $numbers;
    });
}

function page(): Answer
{
    $body = rawBody(SIGNED_BODY_LIMIT_BYTES);
    checkSigned('page', $body);
    $asked = json_decode($body, true);
    $since = (string) ($asked['since'] ?? '');
    $limit = max(1, min(PAGE_LIMIT, (int) ($asked['limit'] ?? PAGE_LIMIT)));
    $ids = waitingIds();
    $waiting = countedBoxes($ids);
    withNumbers(function (array $numbers) use ($waiting): array {
        $numbers['waiting'] = $waiting; // what was counted wrong by a cut is right again
        return $numbers;
    });
    $records = [];
    $more = false;
    foreach ($ids as $id) {
        if (strcmp($id, $since) <= 0) {
            continue;
        }
        if (count($records) === $limit) {
            $more = true;
            break;
        }
        $content = file_get_contents(folder() . "/$id.php");
        if ($content !== false) {
            // One that a crash of the host left empty is handed out too: the console has it removed, and the rest goes on.
            $text = trim((string) substr($content, strlen(GUARD)));
            $records[] = ['id' => $id, 'receivedAt' => arrivedAt($id), 'record' => $text];
        } elseif (is_file(folder() . "/$id.php")) {
            throw Answer::refusal(503, 'inbox_not_readable', 'A record cannot be read on this web host.');
        }
    }
    $firsts = array_filter([$ids[0] ?? null, $ids[$waiting['registrations']] ?? null]);
    return new Answer(200, [
        'records' => $records,
        'more' => $more,
        'waiting' => $waiting,
        'oldestAt' => $firsts ? min(array_map('arrivedAt', $firsts)) : null,
        'now' => nowMs(),
    ]);
}

function acknowledge(): Answer
{
    $body = rawBody(SIGNED_BODY_LIMIT_BYTES);
    checkSigned('acknowledge', $body);
    $ids = json_decode($body, true)['ids'] ?? null;
    if (!is_array($ids) || count($ids) > PAGE_LIMIT) {
        throw Answer::refusal(400, 'ids_malformed', 'These are no ids.');
    }
    $removed = ['registrations' => 0, 'reports' => 0];
    foreach ($ids as $id) {
        if (!is_string($id) || !preg_match(RECORD_NAME, $id)) {
            throw Answer::refusal(400, 'ids_malformed', 'These are no ids.');
        }
        $file = folder() . "/$id.php";
        if (is_file($file)) {
            if (!unlink($file) && is_file($file)) {
                throw Answer::notWritable();
            }
            $removed[boxOf($id)] += 1;
        }
    }
    withNumbers(function (array $numbers) use ($removed): array {
        foreach ($removed as $box => $count) {
            $numbers['waiting'][$box] = max(0, $numbers['waiting'][$box] - $count);
        }
        return $numbers;
    });
    return new Answer(200, ['removed' => array_sum($removed), 'now' => nowMs()]);
}

/* ---- Requests and answers ---- */

function rawBody(int $limit): string
{
    if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > $limit) {
        throw Answer::refusal(413, 'record_too_large', "At most $limit bytes are taken.");
    }
    $type = strtolower(trim(explode(';', (string) ($_SERVER['CONTENT_TYPE'] ?? ''))[0]));
    if ($type !== 'application/json') {
        throw Answer::refusal(415, 'content_type_refused', 'The body must be JSON (application/json).');
    }
    $input = fopen('php://input', 'rb');
    $body = $input === false ? '' : (string) stream_get_contents($input, $limit + 1);
    if (strlen($body) > $limit) {
        throw Answer::refusal(413, 'record_too_large', "At most $limit bytes are taken.");
    }
    return $body;
}

function jsonBody(int $limit): array
{
    $document = json_decode(rawBody($limit), true, 4);
    if (!is_array($document)) {
        throw Answer::refusal(400, 'record_malformed', 'This is not a JSON document with a record.');
    }
    return $document;
}

function answer(): Answer
{
    $method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
    if ($method === 'GET' || $method === 'HEAD') {
        prepareFolder();
        return new Answer(200, ['inbox' => 'pushdesk', 'version' => 1, 'ready' => true, 'site' => setUp()['site']]);
    }
    if ($method !== 'POST') {
        throw Answer::refusal(405, 'method_not_allowed', 'Records are posted.', [], ['Allow' => 'GET, HEAD, POST']);
    }
    $ask = $_GET['ask'] ?? null;
    if ($ask === 'page') {
        return page();
    }
    if ($ask === 'acknowledge') {
        return acknowledge();
    }
    $box = $_GET['box'] ?? '';
    return leave(is_string($box) ? $box : '');
}

function send(Answer $answer): void
{
    while (ob_get_level() > 0) {
        ob_end_clean();
    }
    $body = json_encode($answer->document) . "\n";
    http_response_code($answer->status);
    header('Content-Type: application/json; charset=utf-8');
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    header('X-PushDesk-Inbox: 1');
    header('Content-Length: ' . strlen($body)); // an answer that was cut is told from a whole one
    header_remove('X-Powered-By');
    foreach ($answer->headers as $name => $value) {
        header("$name: $value");
    }
    if (($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'HEAD') {
        echo $body;
    }
}

/* What PHP itself gives up on (memory, time) is an answer too, and never a page of the host's. */
register_shutdown_function(static function (): void {
    if (!headers_sent() && in_array(error_get_last()['type'] ?? 0, [E_ERROR, E_CORE_ERROR, E_COMPILE_ERROR], true)) {
        send(Answer::refusal(500, 'inbox_broken', 'The inbox failed on this request.'));
    }
});

try {
    send(answer());
} catch (Answer $refusal) {
    send($refusal);
} catch (Throwable $error) {
    send(Answer::refusal(500, 'inbox_broken', 'The inbox failed on this request.'));
}
