using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// The minutes of one meeting as a document: made from what happened, the source of every rendering, and what is sealed.
/// Holds facts and wording, no layout; nothing in it refers to what may change later.
/// </summary>
/// <param name="ClosedAt">Null while the meeting is held: a preview.</param>
/// <param name="KeptAt">Förvaringsplats; may be empty.</param>
/// <param name="Attachments">Bilagor, as named on the agenda, and the files that are open to the council.</param>
public sealed record MinutesRecord(
    MeetingId Meeting,
    CouncilId Council,
    string CouncilName,
    string Municipality,
    LegalForm LegalForm,
    DateOnly Date,
    string Place,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    ValueList<Recess> Recesses,
    ValueList<RecordPerson> People,
    ValueList<RecordSection> Sections,
    ValueList<RecordAttachment> Attachments,
    RecordAdjustment Adjustment,
    RecordNextMeeting? NextMeeting,
    string KeptAt)
{
    /// <summary>Version of the document's format; changed when a field changes its meaning.</summary>
    public int Format { get; init; } = 1;

    /// <summary>By the council's choice, the signers are listed on the first page and not last.</summary>
    public bool SignaturesFirst { get; init; }

    /// <summary>For the public copy: this is not the original, and something may be left out.</summary>
    public bool IsPublicCopy { get; init; }

    /// <summary>
    /// Drawn when the record is frozen, and sealed with it: the hash of the whole, which stands where the whole is not read, then tells nobody whether a guess
    /// of what is left out is right. In no copy that something is left out of; null in minutes from before it was.
    /// </summary>
    public string? Salt { get; init; }

    public RecordSection? Find(AgendaItemId item) => Sections.FirstOrDefault(s => s.Item == item);

    /// <summary>Without what is said in some of its paragrafer: their numbers and grounds stay, and when pauses were.</summary>
    /// <param name="without">Why a paragraf is left out; null for one that stays.</param>
    public MinutesRecord Without(Func<RecordSection, (SecrecyGround Ground, bool Secret)?> without)
    {
        var sections = Sections.Select(s => without(s) is var (ground, secret) ? s.Emptied(ground, secret) : s).ToValueList();
        var gone = sections.Where(s => s is { Withheld: not null, Label: not "" }).Select(s => s.Label).ToHashSet();
        return this with { Salt = null, Sections = sections, Attachments = Attachments.Where(a => !gone.Contains(a.Section)).ToValueList() };
    }

    /// <summary>As somebody may read it who may not read every paragraf: those that are for a circle are left out.</summary>
    /// <param name="outside">The ground of a paragraf that is not for the reader; null for one that is.</param>
    public MinutesRecord SeenFrom(Func<RecordSection, SecrecyGround?> outside) =>
        Sections.Any(s => outside(s) is not null) ? Without(s => outside(s) is { } ground ? (ground, true) : null) : this;

    /// <summary>The paragrafer in which somebody had jäv: "§ 4". By the name, which is all that is said of them there.</summary>
    public ValueList<string> ConflictsOf(string name) => Sections
        .Where(s => s.Label != "" && s.Conflicts.Any(c => c.Name == name)).Select(s => s.Label).ToValueList();

    /// <summary>How many took part in decisions when the meeting began: in its first paragraf without jäv. Null when that is not known.</summary>
    public int? DecidersAtFirst() => Sections.FirstOrDefault(s => s is { Deciders: not null, Conflicts.Count: 0 })?.Deciders?.Count;
}

/// <summary>One on the roll, as it was that day.</summary>
/// <param name="Chaired">Led the meeting, or a part of it: <see cref="Chairing"/>.</param>
/// <param name="KeptMinutes">Was its secretary.</param>
/// <param name="ServedFor">
/// Whom, or which organisation, a serving substitute stood in for; empty when it is not known, or was for several in turn.
/// </param>
/// <param name="Stays">When the person was there; empty means the whole meeting, if present.</param>
/// <param name="Services">When a serving substitute served; empty means as long as the person was there.</param>
/// <param name="Duties">The person's duties in the council that day. None in minutes from before this was stored.</param>
/// <param name="Chairing">The part that the person led; null means the whole.</param>
public sealed record RecordPerson(
    AttendanceId Id,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    AttendanceStatus Status,
    bool Chaired,
    bool KeptMinutes,
    bool Remote,
    bool Serving,
    string ServedFor,
    ValueList<RecordStay> Stays,
    ValueList<RecordStay> Services = default,
    Duties Duties = Duties.None,
    RecordStay? Chairing = null)
{
    /// <summary>Took part in decisions, in whole or in part.</summary>
    public bool Decided => Status == AttendanceStatus.Present && (Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving);
}

/// <summary>A stretch of presence that is not the whole meeting.</summary>
/// <param name="From">Null from the opening.</param>
/// <param name="FromSection">"§ 2": what was being dealt with then; empty from the opening.</param>
/// <param name="To">Null to the end.</param>
/// <param name="ToSection">The last that the person was there for; empty to the end.</param>
public sealed record RecordStay(DateTimeOffset? From, string FromSection, DateTimeOffset? To, string ToSection)
{
    /// <summary>When serving for several members in turn: whom this part was for. Empty when <see cref="RecordPerson.ServedFor"/> says it.</summary>
    public string For { get; init; } = "";
}

/// <summary>A paragraf: one item of the agenda. A break has no label.</summary>
/// <param name="Label">"§ 14", "BRÅ § 14"; empty for a break.</param>
/// <param name="Proposal">Förslag till beslut, as on the agenda; may be empty.</param>
/// <param name="AdjustedAt">When it was adjusted at once (omedelbar justering); null when it is adjusted with the rest.</param>
/// <param name="Deciders">
/// Those who took part in what was decided: as many as they are is the number who decided. Null when it was not handled,
/// and in minutes from before this was kept. In the public copy only as many.
/// </param>
/// <param name="Chair">Who led it, when that was somebody else than who led the meeting; empty otherwise.</param>
/// <param name="Withheld">In the public copy: why the whole of it is left out; then title and all texts are empty.</param>
public sealed record RecordSection(
    AgendaItemId Item,
    string Label,
    AgendaItemKind Kind,
    string Title,
    string RegistryNumber,
    string Presenter,
    bool AddedAtMeeting,
    string Proposal,
    RichText Text,
    ValueList<RecordConflict> Conflicts,
    ValueList<RecordMotion> Motions,
    string PropositionOrder,
    ValueList<RecordVote> Votes,
    ValueList<RecordDecision> Decisions,
    ValueList<RecordStatement> Statements,
    DateTimeOffset? AdjustedAt = null,
    SecrecyGround? Withheld = null,
    ValueList<AttendanceId>? Deciders = null,
    string Chair = "")
{
    /// <summary>Why it was on the agenda; may be empty, and is so in minutes from before this was stored.</summary>
    public string Background { get; init; } = "";

    /// <summary>The pauses that began during it; of a break on the agenda, its own.</summary>
    public ValueList<Recess> Recesses { get; init; }

    /// <summary>Who of the council may read it; null for all, and in minutes from before this was stored.</summary>
    public ItemCircle? Circle { get; init; }

    /// <summary>The earlier decisions that were followed up, a row each; none in minutes from before this was stored.</summary>
    public ValueList<RecordFollowUp> FollowUps { get; init; }

    /// <summary>The verdicts on earlier decisions; none in minutes from before this was stored.</summary>
    public ValueList<RecordVerdict> Verdicts { get; init; }

    /// <summary>What was put in order, each with its result; none in minutes from before this was stored.</summary>
    public ValueList<RecordRanking> Rankings { get; init; }

    /// <summary>It is left out because it is for a circle: <see cref="Withheld"/> says why.</summary>
    public bool Secret { get; init; }

    /// <summary>Its number without its title and all that is said in it; of one for a circle not its kind either.</summary>
    public RecordSection Emptied(SecrecyGround ground, bool secret) => new(
        Item, Label, secret && Kind != AgendaItemKind.Break ? AgendaItemKind.Information : Kind, "", "", "", AddedAtMeeting: false, "", RichText.Empty, [], [], "", [], [], [])
    {
        Withheld = ground,
        Secret = secret,
        Recesses = Recesses,
    };
}

/// <summary>Jäv, with the sentence about the absence.</summary>
public sealed record RecordConflict(string Name, string Reason);

/// <summary>Yrkande that was not withdrawn.</summary>
public sealed record RecordMotion(string Name, string Text);

/// <summary>A vote that has ended.</summary>
/// <param name="Ballots">Who voted how; empty when it was closed.</param>
public sealed record RecordVote(
    VoteForm Form, string Yes, string No, VoteCount Count, ValueList<RecordBallot> Ballots, VoteOutcome Outcome, VoteChoice? CastingVote)
{
    /// <summary>How many could vote when it ended; null in minutes from before this was kept.</summary>
    public int? Voters { get; init; }
}

public sealed record RecordBallot(string Name, VoteChoice Choice);

/// <summary>A clause of what was decided (beslutspunkt).</summary>
/// <param name="Number">"2026:14", its number in the council.</param>
/// <param name="Responsibles">As written: "Kommunpolisen".</param>
/// <param name="FocusAreas">"F2 Trafiksäkerhet".</param>
public sealed record RecordDecision(
    DecisionId Id,
    string Number,
    Decisions.DecisionKind Kind,
    string Text,
    ValueList<string> Responsibles,
    DateOnly? DueOn,
    DateOnly? ReviewOn,
    ValueList<string> FocusAreas);

/// <summary>A ranking that was closed.</summary>
/// <param name="Places">The first place first.</param>
/// <param name="Entitled">How many could have answered.</param>
public sealed record RecordRanking(ValueList<RecordRanked> Places, int Answered, int Entitled);

/// <summary>What was put in order.</summary>
/// <param name="Place">From 1; the same for those with the same sum.</param>
/// <param name="Sum">Of the places it was given: the lowest is first.</param>
public sealed record RecordRanked(string Name, int Place, bool IsTied, int Sum, int Best, int Worst);

/// <summary>An earlier decision that was followed up, of one of its responsibles.</summary>
/// <param name="Number">"2026:14".</param>
/// <param name="Text">Its wording.</param>
/// <param name="Responsible">As written: "Kommunpolisen"; empty for none.</param>
/// <param name="Outcome">Null when it was not gone through.</param>
/// <param name="Words">What is done, whom it waits for, or why; may be empty.</param>
/// <param name="NewDay">Its last day, when that was extended.</param>
public sealed record RecordFollowUp(string Number, string Text, string Responsible, FollowUpOutcome? Outcome, string Words, DateOnly? NewDay);

/// <summary>A verdict on an earlier decision: whether it was carried out, and whether it worked.</summary>
/// <param name="Number">"2026:14".</param>
/// <param name="Text">Its wording.</param>
/// <param name="Basis">What the verdict rests on; may be empty.</param>
/// <param name="NextReview">When it is judged again; null for no more.</param>
/// <param name="LedTo">The number of the decision that it led to; empty for none.</param>
/// <param name="Replaced">That decision replaced the earlier one; otherwise it adds to it.</param>
public sealed record RecordVerdict(
    string Number, string Text, Decisions.CarriedOut Carried, Decisions.Effect Effect, string Basis, Decisions.VerdictCourse Then, DateOnly? NextReview, string LedTo, bool Replaced);

/// <summary>Reservation or protokollsanteckning.</summary>
public sealed record RecordStatement(StatementKind Kind, string Name, string Text);

/// <summary>An attachment to an item.</summary>
/// <param name="Section">Its label; empty for the meeting as a whole.</param>
/// <param name="Text">As named on the agenda; of a file, its name.</param>
public sealed record RecordAttachment(string Section, string Text)
{
    /// <summary>Null for one that is only named, and for all in minutes from before files were kept.</summary>
    public RecordFile? File { get; init; }
}

/// <summary>The file that an attachment is.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits in lower case; empty in the public copy.</param>
public sealed record RecordFile(int Version, string Hash);

/// <summary>How the minutes are adjusted.</summary>
/// <param name="Binding">Whether the last day is set by law, or by custom (<see cref="LegalForm"/>).</param>
/// <param name="Place">"digitalt", "kommunhuset"; may be empty.</param>
/// <param name="Signers">Secretary, chair, then the adjusters.</param>
public sealed record RecordAdjustment(DateOnly LastDay, bool Binding, string Place, ValueList<RecordSigner> Signers)
{
    /// <summary>Those who confirm minutes, each once. Keeping the minutes does not make the secretary one of them.</summary>
    public ValueList<Signatory> Signatories() => Signers
        .Where(s => s.Part != SignerPart.Secretary && s.Member is not null)
        .Select(s => new Signatory(s.Part, s.Member!.Value, s.Name))
        .DistinctBy(s => s.Member).ToValueList();
}

/// <summary>Who answers for the minutes.</summary>
/// <param name="Member">Null for somebody who is not a member of the council and cannot confirm here.</param>
public sealed record RecordSigner(SignerPart Part, MemberId? Member, string Name, string Title, string Organisation);

public sealed record RecordNextMeeting(DateOnly Date, TimeOnly StartsAt, string Place);
