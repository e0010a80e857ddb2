"""The hosted inbox from end to end: browsers' sealed records, PHP's and Cloudflare's keeping of them, the pull."""
