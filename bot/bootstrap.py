"""The one place where concrete parts meet: builds the app, and serves it.

`create_app` builds and starts nothing, so that shell commands, tests and tools can
import it; `serve` starts DBOS, the rounds and waitress. Longer than other modules,
because it names every part once.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from flask import Flask
from pydantic import SecretStr
from sqlalchemy import Engine

from bot import errors
from bot.cli.audit import audit
from bot.cli.db import db
from bot.cli.doctor import doctor
from bot.cli.env import env
from bot.cli.explain import explain
from bot.cli.grants import grants
from bot.cli.meetings import meetings
from bot.cli.parts import Parts
from bot.cli.sandbox import sandbox
from bot.cli.tokens import tokens
from bot.cli.webhooks import webhooks
from bot.model.call import House
from bot.ports import Ports
from bot.settings import Settings, read_settings
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from bot.web import logs
from bot.web.door import Door
from bot.web.health import Check, Health
from bot.web.knock import Knock
from bot.web.memory import keep_what_is_loaded, one_arena
from bot.web.metrics import Metrics, metrics_blueprint
from bot.web.server import BODY_LIMIT, THREADS, Server
from bot.webex.at_hand import PeopleAtHand
from bot.webex.calendar import ServiceAppCalendar
from bot.webex.cautious_meetings import CautiousMeetings
from bot.webex.clock_skew import clock_skew
from bot.webex.hosts import ServiceAppHosts
from bot.webex.http import WebexHttp
from bot.webex.known_hosts import KnownHosts
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_changes import ServiceAppChanges
from bot.webex.meetings import ServiceAppMeetings
from bot.webex.messenger import SdkMessenger
from bot.webex.people import CachedDirectory, ServiceAppPeople
from bot.webex.tokens import ServiceAppTokens
from bot.webex.webhooks import WebhookKeeper
from bot.workflows import engine
from bot.workflows.alarms import Alarms
from bot.workflows.answering import Mouth
from bot.workflows.beside import Beside
from bot.workflows.booking import Ledger, utc_now
from bot.workflows.catching_up import LEFT, CatchUp
from bot.workflows.changing import LedgerOfChanges
from bot.workflows.clerk import Clerk
from bot.workflows.conversation import Conversation
from bot.workflows.database import ready_for_shell, take_database
from bot.workflows.executors import Heartbeat, end_process, executor_name
from bot.workflows.hearing import Admission, Ear
from bot.workflows.identity import Identity
from bot.workflows.reception import Reception
from bot.workflows.rounds import Round, Watch
from bot.workflows.saying import Voice
from bot.workflows.sweep import Broom
from bot.workflows.telling import Herald
from bot.workflows.upkeep import REFUSED, Upkeep

DEAD_BOT_TOKEN = 3  # exit status
WRONG_SETTINGS = 2
ONE_LINE = "Meeting bot for Webex. Talk to it in Webex; here is nothing to see.\n"
LEAVING_SECONDS = 5.0
UPLOAD_LIMIT = 110 * 1024 * 1024  # bytes; the sandbox takes files as Webex does
COMMANDS = (
    audit,
    db,
    doctor,
    env,
    explain,
    grants,
    meetings,
    sandbox,
    tokens,
    webhooks,
)


@dataclass(frozen=True, slots=True)
class Rooms:
    """Everything that talks to the outside, joined once."""

    settings: Settings
    engine: Engine
    seal: Seal
    storage: Storage
    messenger: SdkMessenger
    tokens: ServiceAppTokens
    meetings: CautiousMeetings
    hosts: KnownHosts
    calendar: ServiceAppCalendar
    changes: ServiceAppChanges
    directory: CachedDirectory
    webhooks: WebhookKeeper
    identity: Identity
    metrics: Metrics


def create_app() -> Flask:
    """Build the app: shell commands are there at once, routes come with `serve`."""
    app = Flask("bot", static_folder=None)
    app.extensions["bot"] = cache(shell_parts)
    for command in COMMANDS:
        app.cli.add_command(command)
    return app


def join(settings: Settings) -> Rooms:
    """Join storage and Webex; opens no connection yet."""
    database = make_engine(settings.database_url)
    seal = Seal(settings.encryption_keys)
    storage = Storage(database, seal, audit_kept=timedelta(days=settings.audit_days))
    metrics = Metrics()
    messenger = SdkMessenger(
        settings.webex_bot_token.get_secret_value(),
        settings.webex_api_url,
        observer=metrics,
    )
    http = WebexHttp(settings.webex_api_url, observer=metrics)
    tokens = ServiceAppTokens(
        storage.tokens,
        http,
        client_id=settings.webex_client_id,
        client_secret=settings.webex_client_secret.get_secret_value(),
    )
    calls = MeetingCalls(http, tokens)
    people = PeopleAtHand(storage.people, clock=utc_now)
    hosts = KnownHosts(
        ServiceAppHosts(calls, tokens.scopes, seen=people.put, site=settings.site_url),
        people,
        clock=utc_now,
    )
    meetings = ServiceAppMeetings(http, tokens, site=settings.site_url)
    return Rooms(
        settings=settings,
        engine=database,
        seal=seal,
        storage=storage,
        messenger=messenger,
        tokens=tokens,
        meetings=CautiousMeetings(meetings, hosts),
        hosts=hosts,
        calendar=ServiceAppCalendar(calls),
        changes=ServiceAppChanges(calls),
        directory=CachedDirectory(
            people, messenger, ServiceAppPeople(http, tokens), clock=utc_now
        ),
        webhooks=WebhookKeeper(
            messenger,
            public_url=settings.public_url,
            secret=settings.webex_webhook_secret.get_secret_value(),
        ),
        identity=Identity(messenger),
        metrics=metrics,
    )


def shell_parts() -> Parts:
    """What shell commands work with; their own output is not mixed with a log."""
    settings = read_settings()
    logs.configure(style="console", level="CRITICAL", secrets=settings.secrets)
    rooms = join(settings)
    ready_for_shell(settings, rooms.engine)
    return parts_of(rooms)


def parts_of(rooms: Rooms) -> Parts:
    """Join what shell commands work with."""
    settings = rooms.settings
    return Parts(
        settings=settings,
        storage=rooms.storage,
        directory=rooms.directory,
        tokens=rooms.tokens,
        webhooks=rooms.webhooks,
        messenger=rooms.messenger,
        clerk=clerk_of(rooms),
        knock=Knock(
            settings.public_url, settings.webex_webhook_secret.get_secret_value()
        ).problem,
        skew=lambda: clock_skew(settings.webex_api_url),
    )


def serve(app: Flask) -> None:
    """Run the bot until it is told to stop; wrong settings end it with status 2."""
    one_arena()
    try:
        settings = read_settings()
        logs.configure(
            style=settings.log_format,
            level=settings.log_level,
            secrets=settings.secrets,
        )
        _run(app, settings)
    except errors.ConfigurationWrong as wrong:
        for line in wrong.lines:
            print(line, file=sys.stderr)  # noqa: T201 -- before or beside the log
        sys.exit(WRONG_SETTINGS)
    # A thread that waits for a dead database must not keep the process alive.
    logging.shutdown()
    os._exit(0)


def _run(app: Flask, settings: Settings) -> None:
    lock = take_database(settings)
    rooms = join(settings)
    rooms.storage.unlock()
    server = Server(
        app,
        host=settings.listen_host,
        port=settings.port,
        body_limit=UPLOAD_LIMIT if settings.is_sandbox else BODY_LIMIT,
        threads=THREADS + (sandbox_seats() if settings.is_sandbox else 0),
    )
    if settings.is_sandbox:
        mount_sandbox(app, rooms, leaving=lambda: server.is_stopping)
    heartbeat = Heartbeat(
        rooms.storage.executors,
        executor_name(settings),
        end=end_process,
        is_alone=not settings.on_postgres,
        gone=lambda: rooms.storage.marks.move(LEFT, utc_now()),
    )
    conversation = converse(rooms, may_begin=heartbeat.may_act)
    upkeep = Upkeep(
        tokens=rooms.tokens,
        webhooks=rooms.webhooks,
        identity=rooms.identity,
        alarms=alarms_of(rooms),
        first_pair=settings.first_pair,
    )
    upkeep.require_pair()
    catch_up = CatchUp(
        messenger=rooms.messenger,
        marks=rooms.storage.marks,
        turns=rooms.storage.turns,
        look=upkeep.look_at_webhooks,
        start=conversation.start,
        bot_id=lambda: rooms.identity.me().id,
        clock=utc_now,
    )
    door = Door(
        secret=settings.webex_webhook_secret.get_secret_value(),
        start=Reception(conversation.start).take,
        own_id=rooms.identity.known_id,
        is_open=lambda: not server.is_stopping,
        clock=utc_now,
        refused=catch_up.owe,
        authorisation_told=upkeep.authorisation_told,
    )
    open_routes(app, rooms, door, upkeep, Check("events", catch_up.problem))
    if not settings.is_sandbox and not upkeep.meets_webex():
        print(f"WEBEX_BOT_TOKEN: {REFUSED}", file=sys.stderr)  # noqa: T201
        raise SystemExit(DEAD_BOT_TOKEN)
    heartbeat.start()
    engine.launch(rooms.engine, rooms.seal, executor_id=heartbeat.executor_id)
    keep_what_is_loaded()
    watch = Watch(
        rounds_of(rooms, conversation, upkeep, heartbeat, catch_up),
        may_act=heartbeat.may_act,
        is_ours=lambda name, lasting: rooms.storage.executors.watch(
            name, heartbeat.executor_id, lasting=lasting
        ),
    )

    def begin() -> None:
        if settings.is_sandbox:
            upkeep.adopt()
        watch.start()

    try:
        server.run(
            on_listening=threading.Thread(target=begin, daemon=True).start,
            is_idle=lambda: not conversation.in_work,
        )
    finally:
        watch.stop()

        def leave() -> None:
            work_left = bool(conversation.in_work)
            engine.stop()
            heartbeat.stop(work_left=work_left)
            rooms.storage.close()

        leaving = threading.Thread(target=leave, daemon=True)
        leaving.start()
        # A database that hangs is left to itself.
        leaving.join(LEAVING_SECONDS)
        if lock is not None:
            lock.close()


def converse(rooms: Rooms, *, may_begin: Callable[[], bool]) -> Conversation:
    """Join the three steps of a message."""
    ledger = ledger_of(rooms, may_begin)
    storage = rooms.storage
    return Conversation(
        ear_of(rooms),
        mouth_of(rooms, ledger, may_begin),
        Voice(
            messenger=rooms.messenger,
            posted=storage.posted,
            cards=storage.cards,
            turns=storage.turns,
            transactions=storage,
            clock=utc_now,
        ),
        ledger,
        rooms.metrics,
    )


def clerk_of(rooms: Rooms) -> Clerk:
    """Join what answers a shell: the first two steps, and nothing that is durable."""
    ledger = ledger_of(rooms, _always)
    mouth = mouth_of(rooms, ledger, _always)
    return Clerk(ear_of(rooms), mouth, rooms.storage.effects)


def _always() -> bool:
    return True


def ledger_of(rooms: Rooms, may_begin: Callable[[], bool]) -> Ledger:
    """Join what makes a meeting exist once."""
    storage = rooms.storage
    return Ledger(
        storage.effects,
        rooms.meetings,
        rooms.changes,
        storage.audit,
        may_begin=may_begin,
    )


def mouth_of(rooms: Rooms, ledger: Ledger, may_begin: Callable[[], bool]) -> Mouth:
    """Join what commands may ask of the outside, and what answers with them."""
    storage, settings = rooms.storage, rooms.settings
    ports = Ports(
        booker=ledger,
        beside=Beside(),
        changer=LedgerOfChanges(storage.effects, rooms.changes, may_begin=may_begin),
        calendar=rooms.calendar,
        pointers=storage.pointers,
        changes=storage.changes,
        directory=rooms.directory,
        hosts=rooms.hosts,
        spaces=rooms.messenger,
        questions=storage.questions,
        preferences=storage.preferences,
        cards=storage.cards,
        records=storage.records,
        grants=storage.grants,
        consents=storage.consents,
        teller=Herald(
            storage.effects, rooms.messenger, storage.cards, utc_now, may_begin
        ),
        audit=storage.audit,
        turns=storage.turns,
        namesakes=storage.namesakes,
        notices=storage.notices,
        transactions=storage,
        clock=utc_now,
        house=House(
            email_domains=settings.email_domains,
            default_length=timedelta(minutes=settings.default_duration_minutes),
            max_invitees=settings.max_invitees,
            schedulers=settings.schedulers,
        ),
    )
    return Mouth(ports, bot_name=lambda: rooms.identity.me().name)


def ear_of(rooms: Rooms) -> Ear:
    """Join what reads messages, and who said them."""
    storage = rooms.storage
    return Ear(
        messenger=rooms.messenger,
        directory=rooms.directory,
        questions=storage.questions,
        preferences=storage.preferences,
        card=storage.cards.by_nonce,
        grants=storage.grants,
        turns=storage.turns,
        transactions=storage,
        clock=utc_now,
        admission=lambda: admission_of(rooms),
        bot_id=lambda: rooms.identity.me().id,
    )


def admission_of(rooms: Rooms) -> Admission:
    """Whom this deployment serves."""
    settings = rooms.settings
    own = (rooms.identity.me().org_id,)
    return Admission(
        org_ids=frozenset(settings.allowed_org_ids or own),
        domains=settings.allowed_domains,
        schedulers=settings.schedulers,
        admins=settings.admins,
        default_zone=settings.default_timezone,
        date_order=settings.date_order,
    )


def sandbox_seats() -> int:
    """How many more threads the chat page needs."""
    from bot.sandbox.live import SEATS  # noqa: PLC0415 -- 2 MB, for who tries it

    return SEATS


def mount_sandbox(app: Flask, rooms: Rooms, *, leaving: Callable[[], bool]) -> None:
    """Put the stand-in of Webex and its chat page into the app."""
    from bot.sandbox.blueprint import create_sandbox  # noqa: PLC0415 -- as above
    from bot.sandbox.options import Credentials  # noqa: PLC0415
    from bot.sandbox.world import World  # noqa: PLC0415

    settings = rooms.settings
    secret = SecretStr.get_secret_value
    credentials = Credentials(
        bot_token=secret(settings.webex_bot_token),
        client_id=settings.webex_client_id,
        client_secret=secret(settings.webex_client_secret),
        access_token=secret(settings.webex_access_token),
        refresh_token=secret(settings.webex_refresh_token),
    )
    world = World("instance/sandbox.db", credentials=credentials)

    def start_over() -> None:
        rooms.storage.forget()
        rooms.tokens.set_pair(*settings.first_pair)
        rooms.webhooks.sync()

    app.register_blueprint(
        create_sandbox(world, started_over=start_over, leaving=leaving)
    )


def alarms_of(rooms: Rooms) -> Alarms:
    """Join what tells the operators."""
    return Alarms(
        admins=rooms.settings.admins,
        messenger=rooms.messenger,
        directory=rooms.directory,
        notices=rooms.storage.notices,
        clock=utc_now,
    )


def open_routes(
    app: Flask, rooms: Rooms, door: Door, upkeep: Upkeep, events: Check
) -> None:
    """Hang the door and the health pages into the app."""
    settings = rooms.settings
    token = settings.metrics_token
    health = Health(
        checks=(
            Check("database", rooms.storage.ping),
            events,
            Check("bot", upkeep.bot_problem),
            Check("tokens", upkeep.token_problem),
            Check("webhooks", upkeep.webhook_problem),
        ),
        metrics_token=token.get_secret_value() if token else None,
    )
    app.register_blueprint(door.blueprint())
    app.register_blueprint(health.blueprint())
    rooms.metrics.show(
        ledger=rooms.storage.effects.count_by_state,
        executors=lambda: len(rooms.storage.executors.live()),
        quota=rooms.storage.effects.quota_use,
    )
    app.register_blueprint(metrics_blueprint(rooms.metrics, health.may_see_details))
    if not settings.is_sandbox:
        app.get("/")(lambda: (ONE_LINE, {"Content-Type": "text/plain"}))


def rounds_of(
    rooms: Rooms,
    conversation: Conversation,
    upkeep: Upkeep,
    heartbeat: Heartbeat,
    catch_up: CatchUp,
) -> tuple[Round, ...]:
    """What is done again and again beside the messages."""
    broom = Broom(
        conversation=conversation,
        messenger=rooms.messenger,
        notices=rooms.storage.notices,
        turns=rooms.storage.turns,
        executor_id=heartbeat.executor_id,
        live_executors=rooms.storage.executors.live,
        clock=utc_now,
    )
    return (
        Round("bot", timedelta(minutes=1), upkeep.look_at_bot, everywhere=True),
        Round("catch-up", timedelta(seconds=15), catch_up.if_owed, everywhere=True),
        Round(
            "calm-down",
            timedelta(seconds=10),
            conversation.pace.calm_down,
            everywhere=True,
        ),
        Round("tokens", timedelta(minutes=5), upkeep.look_at_tokens),
        Round("authorisation", timedelta(minutes=10), upkeep.look_at_authorisation),
        Round("told", timedelta(seconds=2), upkeep.look_if_told, everywhere=True),
        Round(
            "webhooks",
            timedelta(minutes=10),
            catch_up.after_look,
            elsewhere=upkeep.webhooks_are_watched,
        ),
        Round(
            "quota",
            timedelta(minutes=5),
            lambda: upkeep.alarms.quota_used(rooms.storage.effects.quota_use()),
        ),
        Round("sweep", timedelta(minutes=1), broom.sweep),
        Round("tidy", timedelta(minutes=1), conversation.tidy),
        Round("clean", timedelta(hours=1), broom.clean),
        Round("clean-own", timedelta(hours=1), lambda: rooms.storage.clean(utc_now())),
    )
