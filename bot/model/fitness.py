"""Whether somebody can host a meeting, point by point, as far as Webex tells."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """How one point stands.

    Attributes:
        good: None: not known.
        scope: Of the service app; without it Webex does not tell this point.
        said: What was found: a meeting site, a time zone, a missing scope.
    """

    good: bool | None = None
    scope: str = ""
    said: str = ""


NOT_TOLD = Finding()


@dataclass(frozen=True, slots=True)
class Fitness:
    """All that a meeting needs of its host, and of the service app that makes it.

    Attributes:
        account: The directory has it, and it is switched on.
        sign_in: The invitation was taken, so that the person can sign in.
        licence: Webex offers a kind of meeting to host.
        site: A meeting site knows the person.
        zone: The time zone of the profile.
        app: The service app is authorised, and has the scopes that it needs.
    """

    account: Finding = NOT_TOLD
    sign_in: Finding = NOT_TOLD
    licence: Finding = NOT_TOLD
    site: Finding = NOT_TOLD
    zone: Finding = NOT_TOLD
    app: Finding = field(default=Finding(good=True))

    @property
    def can_host(self) -> bool:
        """Whether nothing is known that speaks against this person as a host."""
        points = (self.account, self.sign_in, self.licence, self.site)
        return all(point.good is not False for point in points)
