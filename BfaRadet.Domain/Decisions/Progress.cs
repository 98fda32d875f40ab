namespace BfaRadet.Domain.Decisions;

/// <summary>How far one responsible has come with a decision.</summary>
public enum ProgressState
{
    /// <summary>Ej påbörjat; also when nothing has been reported.</summary>
    NotStarted,

    /// <summary>Pågår.</summary>
    Underway,

    /// <summary>Delvis: a part is done, and the words say which ("fyra av fem skolor").</summary>
    Partly,

    /// <summary>Väntar: somebody else has it, such as a board that is to decide.</summary>
    Waiting,

    /// <summary>Klart.</summary>
    Done,

    /// <summary>Struket: is not to be done, and the words say why.</summary>
    Struck,

    /// <summary>Hinder: something stands in the way, and the words say what.</summary>
    Hindered,
}

/// <summary>What the states of progress have in common.</summary>
public static class ProgressStates
{
    /// <summary>Whether something remains to be done.</summary>
    public static bool IsOpen(this ProgressState state) => state is not (ProgressState.Done or ProgressState.Struck);
}

/// <summary>What is reported of one responsible's part: a state and the facts that go with it; those of other states are empty.</summary>
/// <param name="Words">What is done of it, the result, or why it was struck. Needed for <see cref="ProgressState.Partly"/>, <see cref="ProgressState.Hindered"/> and <see cref="ProgressState.Struck"/>.</param>
/// <param name="DoneOn">The day it was done; null for what was marked before a day was asked for.</param>
/// <param name="WaitsFor">The body or person that has it now.</param>
/// <param name="SentOn">The day it was sent there; null when that is not known.</param>
/// <param name="AskedAgainOn">The last day the body was asked again; null for never.</param>
public sealed record Progress(
    ProgressState State, string Words = "", DateOnly? DoneOn = null, string WaitsFor = "", DateOnly? SentOn = null, DateOnly? AskedAgainOn = null)
{
    /// <summary>Maximum length of <see cref="Words"/>, in characters.</summary>
    public const int WordsMax = 1_000;

    public static Progress NotStarted { get; } = new(ProgressState.NotStarted);

    /// <summary>Cleaned, with only the facts of its state, or everything that is wrong with it.</summary>
    /// <param name="decidedOn">The day of the decision: nothing was done or sent before it.</param>
    internal static Result<Progress> Check(Progress typed, DateOnly decidedOn, DateOnly today)
    {
        var words = Wording.Text(typed.Words);
        var clean = typed.State switch
        {
            ProgressState.Done => new Progress(typed.State, words, typed.DoneOn),
            ProgressState.Waiting => new Progress(typed.State, words, null, Wording.Line(typed.WaitsFor), typed.SentOn, typed.AskedAgainOn),
            ProgressState.NotStarted or ProgressState.Underway or ProgressState.Partly or ProgressState.Hindered or ProgressState.Struck => new Progress(typed.State, words),
            _ => throw new ArgumentOutOfRangeException(nameof(typed), typed.State, "A state that is none"),
        };
        var needsWords = clean.State is ProgressState.Partly or ProgressState.Hindered or ProgressState.Struck;
        var wrong = Faults.Of(
            Wording.Check(today, clean.State switch { ProgressState.Struck => "Reason", ProgressState.Hindered => "Hindrance", _ => nameof(Words) }, clean.Words, WordsMax, needsWords),
            clean.State == ProgressState.Waiting ? Wording.Check(today, nameof(WaitsFor), clean.WaitsFor, required: true) : null,
            clean.State == ProgressState.Done && clean.DoneOn is null ? new EmptyText(nameof(DoneOn)) : null,
            clean.DoneOn is { } done && (done < decidedOn || done > today) ? new DecisionRefusal.CompletedOutOfRange(done, decidedOn, today) : null,
            OutOfRange(nameof(SentOn), clean.SentOn, decidedOn, today),
            OutOfRange(nameof(AskedAgainOn), clean.AskedAgainOn, clean.SentOn is { } sent && sent > decidedOn ? sent : decidedOn, today));
        return wrong is null ? clean : wrong;
    }

    private static DecisionRefusal.DayOutOfRange? OutOfRange(string field, DateOnly? day, DateOnly from, DateOnly today) =>
        day is { } known && (known < from || known > today) ? new DecisionRefusal.DayOutOfRange(field, known, from, today) : null;
}

/// <summary>How far one responsible has come, as last reported.</summary>
/// <param name="Of">Null for a decision without responsible, which has one progress of its own.</param>
/// <param name="At">When it was reported; null when nothing was.</param>
/// <param name="By">Who reported it; empty when nothing was.</param>
/// <param name="Former">
/// What stood before, when this was what completed the decision: taking the decision up again goes back to it.
/// </param>
public sealed record ResponsibleProgress(Responsible? Of, Progress Now, DateTimeOffset? At = null, string By = "", Progress? Former = null)
{
    /// <summary>Whether it was reported by the link of a letter, without signing in.</summary>
    public bool ByLink { get; init; }
}

/// <summary>How far those responsible for a decision in force have come, taken together.</summary>
public enum DecisionCourse
{
    /// <summary>Nobody has reported that something is done.</summary>
    NotStarted,

    /// <summary>Somebody is at it.</summary>
    Underway,

    /// <summary>Part of it is done: of one responsible, or by some of them.</summary>
    Partly,

    /// <summary>All that remains lies with others: it is not overdue, whatever its day.</summary>
    Waiting,
}

/// <summary>Takes the progress of several together: one rule for the aggregate and for what is shown.</summary>
public static class DecisionCourses
{
    public static DecisionCourse Of(IEnumerable<Progress> all)
    {
        var states = all.Where(p => p.State != ProgressState.Struck).Select(p => p.State).ToList();
        var open = states.Where(state => state != ProgressState.Done).ToList();
        return open.Count > 0 && open.TrueForAll(state => state == ProgressState.Waiting) ? DecisionCourse.Waiting
            : states.Contains(ProgressState.Partly) || states.Contains(ProgressState.Done) ? DecisionCourse.Partly
            : states.Exists(state => state is ProgressState.Underway or ProgressState.Waiting or ProgressState.Hindered) ? DecisionCourse.Underway
            : DecisionCourse.NotStarted;
    }
}
