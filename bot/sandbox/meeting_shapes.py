"""The shapes of requests about meetings, as the official document has them."""

from bot.sandbox.shapes import TEXT, choice, list_of, object_of

INVITEE = object_of(
    texts="email displayName", flags="coHost panelist sendEmail", required="email"
)
_CONDITIONS = choice(
    "contains", "notContains", "beginsWith", "endsWith", "equals", "notEquals"
)
_RESULTS = choice("approve", "reject")
_QUESTION = object_of(
    texts="question",
    flags="required",
    numbers="maxLength",
    type=choice(
        "singleLineTextBox",
        "multiLineTextBox",
        "checkbox",
        "dropdownList",
        "radioButtons",
    ),
    options=list_of(object_of(texts="value", required="value")),
    rules=list_of(
        object_of(
            texts="value",
            flags="matchCase",
            condition=_CONDITIONS,
            result=_RESULTS,
            required="condition value result",
        )
    ),
    required="question type",
)
_REGISTRATION = object_of(
    flags="autoAcceptRequest requireFirstName requireLastName requireEmail"
    " requireJobTitle requireCompanyName requireAddress1 requireAddress2 requireCity"
    " requireState requireZipCode requireCountryRegion requireWorkPhone requireFax",
    numbers="maxRegisterNum",
    customizedQuestions=list_of(_QUESTION),
    rules=list_of(
        object_of(
            texts="question value",
            flags="matchCase",
            numbers="order",
            condition=_CONDITIONS,
            result=_RESULTS,
            required="question condition value result order",
        )
    ),
)
_INTERPRETER = object_of(
    texts="languageCode1 languageCode2 email displayName",
    required="languageCode1 languageCode2",
)
_AUDIO = object_of(
    flags="enabledTollFreeCallIn enabledGlobalCallIn enabledAudienceCallBack"
    " allowHostToUnmuteParticipants allowAttendeeToUnmuteSelf muteAttendeeUponEntry",
    audioConnectionType=choice("webexAudio", "VoIP", "other", "none"),
    entryAndExitTone=choice("beep", "announceName", "noTone"),
)
_STREAM = object_of(
    texts="destination rtmpUrl streamUrl resolution",
    flags="allowChangeLayoutInMeeting followStageLayoutWhenSynced",
    layoutWithoutSharedContent=choice("grid", "stack", "focus"),
    layoutWithSharedContent=choice(
        "stack", "focusedContentWithActiveSpeaker", "focusedContent"
    ),
    required="destination rtmpUrl streamUrl",
)
MEETING = object_of(
    texts="roomId templateId title agenda password start end timezone recurrence"
    " panelistPassword hostEmail siteUrl",
    flags="adhoc enabledAutoRecordMeeting allowAnyUserToBeCoHost enabledJoinBeforeHost"
    " enableConnectAudioBeforeHost excludePassword publicMeeting enabledWebcastView"
    " enableAutomaticLock allowFirstUserToBeCoHost allowAuthenticatedDevices sendEmail"
    " enabledBreakoutSessions enabledAudioWatermark enabledVisualWatermark"
    " requireAttendeeLogin restrictToInvitees enabledLiveStream",
    numbers="joinBeforeHostMinutes reminderTime sessionTypeId automaticLockMinutes"
    " visualWatermarkOpacity",
    unlockedMeetingJoinSecurity=choice(
        "allowJoin", "allowJoinWithLobby", "blockFromJoin"
    ),
    scheduledType=choice("meeting", "webinar", "personalRoomMeeting"),
    invitees=list_of(INVITEE),
    integrationTags=list_of(TEXT),
    trackingCodes=list_of(object_of(texts="name value", required="name value")),
    meetingOptions=object_of(
        flags="enabledChat enabledVideo enabledPolling enabledNote enabledFileTransfer"
        " enabledUCFRichMedia",
        noteType=choice("allowAll", "allowOne"),
    ),
    attendeePrivileges=object_of(
        flags="enabledShareContent enabledSaveDocument enabledPrintDocument"
        " enabledAnnotate enabledViewParticipantList enabledViewThumbnails"
        " enabledRemoteControl enabledViewAnyDocument enabledViewAnyPage"
        " enabledContactOperatorPrivately enabledChatHost enabledChatPresenter"
        " enabledChatOtherParticipants"
    ),
    registration=_REGISTRATION,
    simultaneousInterpretation=object_of(
        flags="enabled", interpreters=list_of(_INTERPRETER), required="enabled"
    ),
    breakoutSessions=list_of(
        object_of(texts="name", invitees=list_of(TEXT), required="name")
    ),
    audioConnectionOptions=_AUDIO,
    liveStream=_STREAM,
)
JOIN = object_of(
    texts="meetingId meetingNumber webLink email displayName password registrationId"
    " hostEmail",
    flags="joinDirectly createJoinLinkAsWebLink createStartLinkAsWebLink",
    numbers="expirationMinutes",
)
ONE_INVITEE = object_of(
    texts="meetingId email displayName hostEmail", flags="coHost panelist sendEmail"
)
MANY_INVITEES = object_of(texts="meetingId hostEmail", items=list_of(INVITEE))
