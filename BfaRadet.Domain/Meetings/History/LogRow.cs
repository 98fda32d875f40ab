using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>What a log is read against.</summary>
/// <param name="Taken">The numbers of the council's decisions.</param>
/// <param name="MeetingDays">The days of meetings that were held, or are planned, in the product.</param>
public sealed record LogContext(
    DateOnly Today, IReadOnlyDictionary<DecisionNumber, DecisionId> Taken, IReadOnlySet<DateOnly> MeetingDays,
    ValueList<KnownResponsible> Responsibles, ValueList<KnownFocusArea> Areas);

/// <summary>What is to be done with a focus area that only the log has.</summary>
public abstract record AreaChoice
{
    private AreaChoice()
    {
    }

    /// <summary>It is one that the council has.</summary>
    public sealed record Is(FocusAreaId Area) : AreaChoice;

    /// <summary>It is made.</summary>
    public sealed record Create : AreaChoice;

    /// <summary>The decisions come without it.</summary>
    public sealed record Leave : AreaChoice;
}

/// <summary>What was chosen on the screen for words of the log, by what they are folded to: <see cref="Key"/>.</summary>
/// <param name="Responsibles">What a responsible is to be called.</param>
public sealed record LogChoices(
    IReadOnlyDictionary<string, AreaChoice> Areas, IReadOnlyDictionary<string, string> Responsibles, IReadOnlyDictionary<string, LogState> States)
{
    public static LogChoices None { get; } = new(new Dictionary<string, AreaChoice>(), new Dictionary<string, string>(), new Dictionary<string, LogState>());

    /// <summary>What words of the log are known by.</summary>
    public static string Key(string words) => DecisionLineText.Fold(Wording.Line(words));
}

/// <summary>A decision as a row of a log tells it.</summary>
/// <param name="Number">Null when it could not be read.</param>
/// <param name="IsGiven">The log has no number: it gets the next of its year.</param>
/// <param name="OwnNumber">The number as the log writes it, when that is otherwise; empty for the same.</param>
/// <param name="HeldOn">The day it was decided.</param>
/// <param name="NewAreas">The names of focus areas that are to be made.</param>
/// <param name="Reports">How far each responsible has come; empty for not started.</param>
public sealed record LogEntry(
    DecisionNumber? Number, bool IsGiven, string OwnNumber, DecisionKind Kind, string Text, DateOnly? HeldOn, int? Paragraph, string Title,
    ValueList<Responsible> Responsibles, DateOnly? DueOn, DateOnly? ReviewOn, ValueList<FocusAreaId> Areas, ValueList<string> NewAreas,
    DecisionState State, ValueList<ResponsibleProgress> Reports, DecisionNumber? ReplacedBy, string Reason, string Remark)
{
    /// <summary>The log says that it has no last day, but applies until further notice.</summary>
    public bool IsOngoing { get; init; }
}

/// <summary>A row of a log, with everything that is wrong with it.</summary>
/// <param name="Row">Its number in the file.</param>
public sealed record LogRow(int Row, LogEntry Entry, ValueList<LogFault> Faults);

/// <summary>A log as it was read: to be looked through before anything is made of it.</summary>
/// <param name="UnknownStates">States that are in no list, as written; each once. So with the others.</param>
public sealed record LogDraft(
    IReadOnlyList<LogRow> Rows, IReadOnlyList<string> UnknownStates, IReadOnlyList<string> UnknownAreas, IReadOnlyList<string> UnknownResponsibles)
{
    public static LogDraft Empty { get; } = new([], [], [], []);

    public int Faulty => Rows.Count(row => row.Faults.Count > 0);
}
