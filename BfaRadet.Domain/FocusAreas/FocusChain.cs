namespace BfaRadet.Domain.FocusAreas;

/// <summary>A goal of a focus area.</summary>
/// <param name="Text">"Andelen som kör för fort på Storgatan minskar från 46 till 35 procent".</param>
/// <param name="By">When it is to be reached; null for no day.</param>
public sealed record FocusGoal(string Text, DateOnly? By = null);

/// <summary>What a focus area rests on: the problem, why it is there, and what is to be reached. What is not known yet is empty.</summary>
/// <param name="Problem">From the picture of the situation (lägesbild).</param>
/// <param name="Cause">Why the problem is there, as it is believed.</param>
public sealed record FocusChain(string Problem, string Cause, ValueList<FocusGoal> Goals)
{
    /// <summary>Maximum length of <see cref="Problem"/> and <see cref="Cause"/>, in characters.</summary>
    public const int TextMax = 2_000;

    /// <summary>Maximum number of goals.</summary>
    public const int GoalsMax = 12;

    public static FocusChain Empty { get; } = new("", "", []);

    /// <summary>Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.</summary>
    public static FocusChain Merge(ThreeWay merge, FocusChain before, FocusChain mine, FocusChain theirs) => new(
        merge.Field(nameof(Problem), before.Problem, mine.Problem, theirs.Problem),
        merge.Field(nameof(Cause), before.Cause, mine.Cause, theirs.Cause),
        merge.Field(nameof(Goals), before.Goals, mine.Goals, theirs.Goals));

    /// <summary>Without blanks around, and without goals that are empty.</summary>
    public static FocusChain Clean(FocusChain chain) => new(
        Wording.Text(chain.Problem), Wording.Text(chain.Cause),
        chain.Goals.Select(g => g with { Text = Wording.Line(g.Text) }).Where(g => g != new FocusGoal("")).ToValueList());

    /// <summary>Every fault in it; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, FocusChain chain)
    {
        chain = Clean(chain);
        return Faults.Of(
        [
            Wording.Check(today, nameof(Problem), chain.Problem, TextMax),
            Wording.Check(today, nameof(Cause), chain.Cause, TextMax),
            .. chain.Goals.Select(g => Wording.Check(today, nameof(Goals), g.Text, required: true)),
            chain.Goals.Count > GoalsMax ? new FocusAreaRefusal.TooManyGoals(chain.Goals.Count, GoalsMax) : null,
            chain.Goals.GroupBy(g => g.Text, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice ? new FocusAreaRefusal.GoalTwice(twice.Key) : null,
        ]);
    }
}
