"""Every store of a workspace over its one database, each made once."""

from pushdesk.storage.audiences import AudienceStore
from pushdesk.storage.campaign_list import CampaignList
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.checkups import CheckupStore
from pushdesk.storage.comparisons import ComparisonStore
from pushdesk.storage.database import Database
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.delivery_counts import DeliveryCounts
from pushdesk.storage.delivery_log import DeliveryLog
from pushdesk.storage.drafts import DraftStore
from pushdesk.storage.former_inboxes import FormerInboxStore
from pushdesk.storage.former_origins import FormerOriginStore
from pushdesk.storage.growth import GrowthStore
from pushdesk.storage.inbox import InboxStore
from pushdesk.storage.keys import KeyStore
from pushdesk.storage.lanes import LaneStore
from pushdesk.storage.life import LifeStore
from pushdesk.storage.live_tunnels import LiveTunnelStore
from pushdesk.storage.people import PersonStore
from pushdesk.storage.pictures import PictureStore
from pushdesk.storage.reach_health import ReachHealthStore
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.removals import RemovalStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.sites import SiteStore
from pushdesk.storage.subscription_rows import SubscriptionList
from pushdesk.storage.subscriptions import SubscriptionStore
from pushdesk.storage.unopened_records import UnopenedRecordStore
from pushdesk.storage.workers import WorkerStore


class Stores:
    """The stores as attributes; whoever opens a workspace has them all."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.sites = SiteStore(database)
        self.keys = KeyStore(database)
        self.settings = SettingStore(database)
        self.subscriptions = SubscriptionStore(database)
        self.subscription_list = SubscriptionList(database)
        self.people = PersonStore(database)
        self.lives = LifeStore(database)
        self.growth = GrowthStore(database)
        self.reach_health = ReachHealthStore(database)
        self.audiences = AudienceStore(database)
        self.drafts = DraftStore(database)
        self.pictures = PictureStore(database)
        self.campaigns = CampaignStore(database)
        self.campaign_list = CampaignList(database)
        self.deliveries = DeliveryStore(database)
        self.delivery_log = DeliveryLog(database)
        self.delivery_counts = DeliveryCounts(database)
        self.comparisons = ComparisonStore(database)
        self.removals = RemovalStore(database)
        self.reports = ReportStore(database)
        self.refusals = RefusalStore(database)
        self.inboxes = InboxStore(database)
        self.former_inboxes = FormerInboxStore(database)
        self.former_origins = FormerOriginStore(database)
        self.unopened_records = UnopenedRecordStore(database)
        self.workers = WorkerStore(database)
        self.lanes = LaneStore(database)
        self.checkups = CheckupStore(database)
        self.live_tunnels = LiveTunnelStore(database)
