using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Home;

/// <summary>The next meeting, or the one in session.</summary>
/// <param name="Titles">Numbered items in order, breaks left out.</param>
public sealed record NextMeeting(
    MeetingId Id, MeetingDetails Details, MeetingState State, ValueList<(int? Number, string Title)> Titles)
{
    /// <summary>Whether the reader may see Beredning; others know of a meeting in it only its settled day.</summary>
    public bool Prepares { get; init; }

    /// <summary>Whether the reader is summoned to it.</summary>
    public bool IsSummoned { get; init; }

    /// <summary>For a reader who will be summoned: the last day the summons should go. Null when it has gone.</summary>
    public DateOnly? AnswersBy { get; init; }

    /// <summary>What the reader has answered; null when nothing.</summary>
    public SummonsAnswer? Answer { get; init; }

    /// <summary>When the reader answered; null when not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What the reader answered to a time the meeting has been moved from.</summary>
    public EarlierAnswer? Earlier { get; init; }

    /// <summary>What the reader is to it, and is asked.</summary>
    public Meetings.Summons.OwnServing Serving { get; init; } = Meetings.Summons.OwnServing.Called;

    /// <summary>The time that is summoned to and answered, when the meeting has been moved and nobody has been told; null otherwise.</summary>
    public MeetingDetails? MovedFrom { get; init; }
}

/// <summary>A meeting that was to come.</summary>
public sealed record CancelledMeeting(MeetingId Id, DateOnly Date, string Reason);

/// <summary>The first page of a council for one reader.</summary>
/// <param name="FirstSteps">What a new council does before its first meeting; empty afterwards, and for those who do not prepare.</param>
/// <param name="Mine">Decisions that name the reader as responsible, overdue first.</param>
/// <param name="Ours">Decisions that name the reader's organisation, and not the reader.</param>
/// <param name="Organisation">The reader's organisation; may be empty.</param>
/// <param name="Since">What came of what others did since the last visit, latest first.</param>
/// <param name="SinceRest">How many other journal lines there are since then.</param>
public sealed record HomeView(
    CouncilId Council,
    string CouncilName,
    string Municipality,
    bool Prepares,
    string Organisation,
    ValueList<FirstStep> FirstSteps,
    NextMeeting? Next,
    ValueList<DecisionRow> Mine,
    ValueList<DecisionRow> Ours,
    ValueList<Need> Needs,
    ValueList<OutcomeLine> Since,
    int SinceRest,
    DateOnly Today,
    Welcome Welcome)
{
    /// <summary>Coming meetings that are cancelled, the soonest first.</summary>
    public ValueList<CancelledMeeting> Cancelled { get; init; }

    /// <summary>Of the council's page for residents; empty when it has none.</summary>
    public string OpenAddress { get; init; } = "";

    /// <summary>What is overdue by organisation; empty for who neither leads nor coordinates.</summary>
    public ValueList<LateOrganisation> Late { get; init; }

    /// <summary>What lies with others, the longest first.</summary>
    public ValueList<WaitingFor> Waiting { get; init; }

    /// <summary>How far the council's decisions have come.</summary>
    public DecisionCounts Counts { get; init; } = DecisionCounts.None;

    /// <summary>The latest meeting, when the reader was not at it and has not been told.</summary>
    public MissedMeeting? Missed { get; init; }

    /// <summary>How each rule of the law stands.</summary>
    public ValueList<Light> Law { get; init; }

    /// <summary>Whether the reader may propose items for an agenda.</summary>
    public bool MayPropose { get; init; }

    /// <summary>Whether the reader may say how it goes with what is the reader's own.</summary>
    public bool MayReport { get; init; }

    /// <summary>Whether any meeting has been opened.</summary>
    public bool HasMet { get; init; }
}
