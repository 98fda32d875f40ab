using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Journal;

/// <summary>
/// What happened, in Swedish: the rest of a sentence that begins with a name, without a full stop. Complete by test.
/// </summary>
public static class JournalTexts
{
    /// <summary>For an event that this version does not know: a newer one wrote it.</summary>
    public const string Unknown = "gjorde en ändring som den här versionen av BfaRådet inte kan beskriva";

    /// <param name="happened">Null for one this version does not know.</param>
    /// <param name="item">What an item is called here: "punkt 4"; asked for what is written, which carries only its id.</param>
    /// <param name="by">Who did it, to speak of that person as oneself would.</param>
    public static string Of(DomainEvent? happened, Func<AgendaItemId, string> item, string by = "") => OwnDoings.Of(happened, item, by) ?? happened switch
    {
        CouncilFounded e => $"lade upp {e.Name}, {e.Municipality}",
        CouncilRenamed e => $"ändrade rådets namn till {e.Name}, {e.Municipality}",
        CouncilSettingsChanged e => $"ändrade rådets inställningar: {Changed(e)}",
        MemberAdded e => $"lade till {e.Name} som {DutyWords.Of(e.Duties)}",
        MemberChanged e => $"ändrade uppgifterna om {e.Name} ({DutyWords.Of(e.Duties)})",
        MemberRemoved e => $"tog bort {e.Name}, som hade lagts till av misstag",
        MemberInvited e => $"gjorde en inbjudan till {e.Name}, giltig till {SwedishDates.Moment(e.Expires)}",
        MemberJoined e => $"knöt {e.Name} till ett konto",
        SeatAdded e => $"lade till en plats för {e.Organisation}",
        SeatChanged e => $"ändrade platsen för {e.Organisation}",
        SeatRemoved e => $"tog bort platsen för {e.Organisation}",

        FocusAreaCreated e => $"lade upp fokusområdet F{e.Number} {e.Name}",
        FocusAreaChanged e => $"ändrade fokusområdet F{e.Number} {e.Name}",
        FocusAreaMoved e => $"flyttade fokusområdet F{e.Number} {e.Name} till plats {e.Order}",

        MeetingPlanned e => $"planerade ett sammanträde {When(e.Details)}",
        MeetingDetailsChanged e => $"ändrade sammanträdet: {Changed(e)}",
        ItemAdded { AtMeeting: true } e => $"lade till punkten {Quoted(e.Title)} under mötet",
        ItemAdded e => $"lade till punkten {Quoted(e.Title)}",
        ItemEdited e => $"ändrade punkten {Quoted(e.Title)}: {Listed(e.Fields)}",
        ItemMoved e => $"flyttade punkten {Quoted(e.Title)} till plats {e.Order + 1}",
        ItemRemoved e => $"tog bort punkten {Quoted(e.Title)}",
        AgendaShared e => $"delade dagordningen med rådet ({e.Items} {(e.Items == 1 ? "punkt" : "punkter")})",
        MeetingOpened e => $"öppnade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        ItemTakenUp { Number: { } number } e => $"tog upp punkt {number}, {e.Title}",
        ItemTakenUp e => $"tog upp {Quoted(e.Title)}",
        MeetingPaused e => $"ajournerade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingResumed e => $"återupptog sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingClosed { Gaps: 0 } e => $"avslutade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingClosed e => $"avslutade sammanträdet kl. {SwedishDates.Clock(e.At)} med {e.Gaps} {(e.Gaps == 1 ? "sak" : "saker")} kvar att fylla i. Skäl: {e.Reason}",
        NotesShared => "delade anteckningarna med ledamöterna",
        PenHanded e => $"gav pennan i {item(e.Item)} till {e.Name}",
        PenTaken e => $"tog tillbaka pennan i {item(e.Item)} från {e.Name}",
        PassageLifted e => $"lyfte ett stycke ur protokollet under {item(e.Item)}",
        NotesWritten e => $"skrev anteckningar i {item(e.Item)}",

        MotionMade e => $"antecknade ett yrkande av {e.Name} under {item(e.Item)}: {Shortened(e.Text)}",
        MotionChanged e => $"ändrade yrkandet av {e.Name} under {item(e.Item)}: {Shortened(e.Text)}",
        MotionWithdrawn e => $"antecknade att {e.Name} tog tillbaka sitt yrkande under {item(e.Item)}",
        PropositionsPut { Written: true } e => $"skrev propositionsordningen under {item(e.Item)}",
        PropositionsPut e => $"tog bort propositionsordningen under {item(e.Item)}",
        VoteOpened e => $"öppnade en {VoteWords.Of(e.Form)} omröstning under {item(e.Item)}: ja för {Quoted(Shortened(e.Yes))}, nej för {Quoted(Shortened(e.No))}",
        BallotTakenOut e => $"strök rösten för {e.Name} i omröstningen under {item(e.Item)}: deltog inte enligt närvaron",
        VoteCast { Changed: true } e => $"ändrade rösten för {e.Name} under {item(e.Item)}",
        VoteCast e => $"antecknade att {e.Name} har röstat under {item(e.Item)}",
        VoteEnded e => $"avslutade omröstningen under {item(e.Item)}: {VoteWords.Of(e.Count)}. {VoteWords.Of(e.Outcome, e.CastingVote)}",
        CastingVoteGiven e => $"antecknade utslagsrösten av {e.Name} under {item(e.Item)}: {VoteWords.Of(e.Choice)}",
        VoteCancelled { HadEnded: true } e => $"tog bort en avslutad omröstning under {item(e.Item)}",
        VoteCancelled e => $"avbröt omröstningen under {item(e.Item)}",
        ConflictDeclared e => $"antecknade jäv för {e.Name} under {item(e.Item)}",
        ConflictTakenBack e => $"tog tillbaka jävet för {e.Name} under {item(e.Item)}",
        StatementMade { Kind: StatementKind.Dissent } e => $"antecknade en reservation av {e.Name} under {item(e.Item)}",
        StatementMade e => $"antecknade en protokollsanteckning av {e.Name} under {item(e.Item)}",
        StatementChanged { Kind: StatementKind.Dissent } e => $"ändrade reservationen av {e.Name} under {item(e.Item)}",
        StatementChanged e => $"ändrade protokollsanteckningen av {e.Name} under {item(e.Item)}",
        StatementWithdrawn { Kind: StatementKind.Dissent } e => $"tog tillbaka reservationen av {e.Name} under {item(e.Item)}",
        StatementWithdrawn e => $"tog tillbaka protokollsanteckningen av {e.Name} under {item(e.Item)}",
        AdjustersChosen { Names.Count: 0 } => "tog bort valet av justerare",
        AdjustersChosen e => $"valde {string.Join(" och ", e.Names)} att justera protokollet{(e.Place.Length > 0 ? $" ({e.Place})" : "")}",

        AttendanceMarked { Here: true, Remote: true } e => $"antecknade {e.Name} som närvarande på distans",
        AttendanceMarked { Here: true } e => $"antecknade {e.Name} som närvarande",
        AttendanceMarked { Status: AttendanceStatus.Present } e => $"antecknade att {e.Name} lämnade sammanträdet",
        AttendanceMarked { Status: AttendanceStatus.Excused } e => $"antecknade att {e.Name} har anmält förhinder",
        AttendanceMarked { Status: AttendanceStatus.Absent } e => $"antecknade {e.Name} som frånvarande",
        AttendanceMarked e => $"tog tillbaka närvaron för {e.Name}",
        AttendanceCorrected e => $"rättade tiderna för {e.Name}",
        SubstituteServes { Serving: true } e => $"lät {e.Name} tjänstgöra{For(e.For)}",
        SubstituteServes e => $"antecknade att {e.Name} inte längre tjänstgör{For(e.For)}",
        ServiceCorrected e => $"rättade när {e.Name} tjänstgjorde{For(string.Join(" och ", e.For))}",
        TimesCorrected e => $"rättade tiderna från {Told(e.Before)} till {Told(e.After)}",
        MeetingChairChosen { From: { } from } e => $"antecknade att {e.Name} valdes till ordförande för sammanträdet från {item(from)}",
        MeetingChairChosen e => $"antecknade att {e.Name} valdes till ordförande för sammanträdet",
        MeetingChairTakenBack e => $"tog tillbaka valet av {e.Name} till ordförande för sammanträdet",
        MeetingSecretaryChosen e => $"antecknade {e.Name} som sekreterare för sammanträdet",
        MeetingSecretaryTakenBack e => $"tog tillbaka valet av {e.Name} till sekreterare för sammanträdet",
        ParticipantCoOpted { Organisation: "" } e => $"adjungerade {e.Name}",
        ParticipantCoOpted e => $"adjungerade {e.Name}, {e.Organisation}",
        FloorRequested => "begärde ordet",
        FloorGiven e => $"gav ordet till {e.Name}",
        FloorLeft e => $"strök {e.Name} från talarlistan",

        PassageExcluded { Whole: true, Item: { } whole } e => $"undantog {item(whole)} ur den offentliga kopian av protokollet ({e.Ground})",
        PassageExcluded { Item: { } part } e => $"undantog ord i {item(part)} ur den offentliga kopian av protokollet ({e.Ground})",
        PassageExcluded e => $"undantog ord ur den offentliga kopian av protokollet ({e.Ground})",
        ExclusionRemoved { Item: { } back } e => $"tog bort ett undantag i {item(back)} i den offentliga kopian av protokollet ({e.Ground})",
        ExclusionRemoved e => $"tog bort ett undantag i den offentliga kopian av protokollet ({e.Ground})",
        FindingAnswered { Item: { } asked } e => $"svarade att {PublishingWords.Found(e.Kind)} i {item(asked)} ska stå kvar i den offentliga kopian",
        FindingAnswered e => $"svarade att {PublishingWords.Found(e.Kind)} ska stå kvar i den offentliga kopian",
        FindingReopened e => $"tog tillbaka svaret om {PublishingWords.Found(e.Kind)} i den offentliga kopian",
        MinutesPublished e => $"publicerade protokollet för invånarna med {PublishingWords.Exclusions(e.Exclusions)}, till {SwedishDates.Full(e.RemoveOn)}",
        PublicationWithdrawn e => $"tog bort det publicerade protokollet i förtid. Skäl: {e.Reason}",
        NoticePosted { AppealUntil: null } => "anslog att protokollet är justerat, enligt rådets arbetsordning",
        NoticePosted e => $"anslog att protokollet är justerat; det kan överklagas till och med {SwedishDates.Full(e.AppealUntil!.Value)}",
        NoticeTakenDown => "tog ner anslaget om justerat protokoll",

        DecisionRecorded e => $"antecknade beslut {e.Number}: {Shortened(e.Draft.Text)}",
        DecisionAmended e => $"ändrade beslut {e.Number}: {Changed(e.Before, e.After)}{(e.Reason == "" ? "" : $". Skäl: {e.Reason}")}",
        // The number may mean another decision a minute later: docs/decisions/0007-numbers.md.
        DecisionWithdrawn e => $"tog tillbaka beslut {e.Number}{(e.Text == "" ? "" : $": {Shortened(e.Text).TrimEnd('.')}")}. Numret hör inte längre till det beslutet",
        DecisionStateChanged { State: DecisionState.Replaced, ReplacedBy: { } later } e => $"antecknade att beslut {e.Number} är ersatt av {later}",
        DecisionStateChanged { State: DecisionState.Completed, DoneOn: { } done } e =>
            $"antecknade att beslut {e.Number} blev fullgjort {SwedishDates.Full(done)}{(e.Note == "" ? "" : $": {Shortened(e.Note)}")}",
        DecisionStateChanged { State: DecisionState.Completed } e => $"antecknade att beslut {e.Number} är fullgjort",
        DecisionStateChanged { State: DecisionState.InForce } e => $"antecknade att beslut {e.Number} gäller igen",
        DecisionStateChanged e => $"ändrade tillståndet för beslut {e.Number} till {DecisionWords.Of(e.State)}",

        MinutesSentForReview => "skickade protokollet på granskning",
        MinutesSentForAdjusting e => $"skickade protokollet för justering till {string.Join(", ", e.Signers)} och låste texten (omgång {e.Round})",
        MinutesConfirmed e => $"bekräftade protokollet som {(e.Part == SignerPart.Chair ? "ordförande" : "justerare")}",
        MinutesAdopted { Replaces: { } former } e => $"justerade protokollet som sista bekräftande. Sigill {e.Number} ersätter sigill {former}",
        MinutesAdopted e => $"justerade protokollet som sista bekräftande. Sigill {e.Number}",
        MinutesSentBack e => $"skickade tillbaka protokollet. Skäl: {e.Reason}",
        MinutesReopened e => $"öppnade det justerade protokollet (sigill {e.Number}) igen. Skäl: {e.Reason}",
        SectionSentForAdjusting e => $"skickade {e.Label} för omedelbar justering",
        SectionConfirmed e => $"bekräftade {e.Label}",
        SectionAdjusted e => $"justerade {e.Label} omedelbart som sista bekräftande",
        SectionSentBack e => $"tog tillbaka den omedelbara justeringen av {e.Label}. Skäl: {e.Reason}",
        ReviewNoteWritten { Suggests: true } e => $"föreslog andra ord i {item(e.Item)}",
        ReviewNoteWritten e => $"kommenterade {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Accepted } e => $"godtog förslaget från {e.By} i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Declined } e => $"avböjde förslaget från {e.By} i {item(e.Item)}",
        ReviewNoteAnswered e => $"besvarade kommentaren från {e.By} i {item(e.Item)}",
        _ => Unknown,
    };

    /// <summary>
    /// The event as those without a key to Beredning may know it: null when nothing is left. That an internal note was
    /// written is internal too.
    /// </summary>
    public static DomainEvent? WithoutInternal(DomainEvent? happened)
    {
        if (happened is not ItemEdited edited || !edited.Fields.Contains(nameof(AgendaItem.InternalNote)))
        {
            return happened;
        }

        var rest = edited.Fields.Where(f => f != nameof(AgendaItem.InternalNote)).ToValueList();
        return rest.Count == 0 ? null : edited with { Fields = rest };
    }

    /// <summary>" för Anna Berg"; empty for nobody.</summary>
    internal static string For(string member) => member == "" ? "" : $" för {member}";

    private static string When(MeetingDetails details) =>
        $"{SwedishDates.Full(details.Date)} kl. {SwedishDates.Range(details.StartsAt, details.EndsAt)}";

    // "11 mars 2026 kl. 15.34–17.26, paus 16.22–16.31"
    private static string Told(SessionTimes times) => string.Join(", paus ", new[]
    {
        SwedishDates.Moment(times.Opened) + (times.Closed is { } closed ? $"–{SwedishDates.Clock(closed)}" : ""),
    }.Concat(times.Recesses.Select(r => r.To is { } to ? SwedishDates.Range(r.From, to) : SwedishDates.Clock(r.From))));

    private static string Listed(IEnumerable<string> fields) =>
        string.Join(", ", fields.Select(f => Lower(FieldNames.Of(f))));

    private static string Lower(string words) => words.ToLower(System.Globalization.CultureInfo.CurrentCulture);

    private static string Changed(MeetingDetailsChanged e)
    {
        var parts = new List<string>();
        if ((e.Before.Date, e.Before.StartsAt, e.Before.EndsAt) != (e.After.Date, e.After.StartsAt, e.After.EndsAt))
        {
            parts.Add($"från {When(e.Before)} till {When(e.After)}");
        }

        parts.AddRange(Fields(
            (nameof(MeetingDetails.Place), e.Before.Place != e.After.Place),
            (nameof(MeetingDetails.RemoteLink), e.Before.RemoteLink != e.After.RemoteLink),
            (nameof(MeetingDetails.Notice), e.Before.Notice != e.After.Notice)));
        return string.Join(", ", parts);
    }

    private static string Changed(CouncilSettingsChanged e)
    {
        var (was, now) = (e.Before, e.After);
        var parts = new List<string>();
        void Compare<T>(string name, T before, T after) where T : Enum
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                parts.Add($"{name} från {Quoted(Lower(SettingWords.Of(before)))} till {Quoted(Lower(SettingWords.Of(after)))}");
            }
        }

        Compare("formen", was.LegalForm, now.LegalForm);
        Compare("beslutförheten", was.Quorum, now.Quorum);
        if (now.Quorum == QuorumRule.AtLeast && was.QuorumNumber != now.QuorumNumber)
        {
            parts.Add($"antalet för beslutförhet till {now.QuorumNumber}");
        }

        Compare("vilka som skriver", was.Writers, now.Writers);
        Compare("när ledamöterna ser anteckningarna", was.Visibility, now.Visibility);
        if (was.WallShowsMinutes != now.WallShowsMinutes)
        {
            parts.Add(now.WallShowsMinutes ? "väggskärmen visar anteckningarna" : "väggskärmen visar inte längre anteckningarna");
        }

        Compare("numreringen av paragrafer", was.Paragraphs, now.Paragraphs);
        if (was.ParagraphPrefix != now.ParagraphPrefix)
        {
            parts.Add(now.ParagraphPrefix.Length > 0 ? $"paragraferna börjar med {Quoted(now.ParagraphPrefix)}" : "inget står före paragraftecknet");
        }

        if (was.KeptAt != now.KeptAt)
        {
            parts.Add(now.KeptAt.Length > 0 ? $"protokollen förvaras hos {Quoted(now.KeptAt)}" : "förvaringsplatsen togs bort");
        }

        if (was.SignaturesFirst != now.SignaturesFirst)
        {
            parts.Add(now.SignaturesFirst ? "underskrifterna står på protokollets första sida" : "underskrifterna står sist i protokollet");
        }

        if (was.StandardPhrases != now.StandardPhrases)
        {
            parts.Add("standardfraserna");
        }

        parts.AddRange(OpenSettingWords.Changed(was, now));
        return parts.Count == 0 ? "inget som syns" : string.Join(", ", parts);
    }

    private static string Changed(DecisionDraft before, DecisionDraft after)
    {
        var parts = new List<string>();
        if (before.Kind != after.Kind)
        {
            parts.Add($"slaget till {DecisionWords.Of(after.Kind)}");
        }

        if (before.Text != after.Text)
        {
            parts.Add($"ordalydelsen från {Quoted(before.Text)} till {Quoted(after.Text)}");
        }

        if (before.Responsibles != after.Responsibles)
        {
            parts.Add(after.Responsibles.Count == 0 ? "ansvarig togs bort" : $"ansvarig till {DecisionWords.Of(after.Responsibles)}");
        }

        parts.AddRange(Day("klart senast", before.DueOn, after.DueOn).Concat(Day("uppföljning", before.ReviewOn, after.ReviewOn)));
        if (before.FocusAreas != after.FocusAreas)
        {
            parts.Add("fokusområden");
        }

        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Day(string what, DateOnly? before, DateOnly? after) => before == after
        ? []
        : [after is { } day ? $"{what} {SwedishDates.Full(day)}" : $"{what} togs bort"];

    private static IEnumerable<string> Fields(params (string Name, bool Changed)[] fields) =>
        fields.Where(f => f.Changed).Select(f => Lower(FieldNames.Of(f.Name)));

    private static string Quoted(string words) => $"”{words}”";

    internal static string Shortened(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 160 } known ? string.Concat(known.AsSpan(0, 159), "…") : text.ReplaceLineEndings(" ");
}
