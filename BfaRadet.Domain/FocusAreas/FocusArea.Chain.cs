using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.FocusAreas;

// What it rests on.
public sealed partial class FocusArea
{
    /// <summary>Empty for none yet.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Empty for none yet.</summary>
    public string Cause { get; private set; } = "";

    public ValueList<FocusGoal> Goals { get; private set; }

    public FocusChain Chain => new(Problem, Cause, Goals);

    /// <summary>Changes problem, cause and goals. Fields that another changed meanwhile are kept; a field both changed is an <see cref="EditClash"/>.</summary>
    public Result<Done> EditChain(Actor by, FocusChain before, FocusChain after)
    {
        after = FocusChain.Clean(after);
        if ((Unentitled(by) ?? FocusChain.FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var (now, merge) = (Chain, new ThreeWay());
        var merged = FocusChain.Merge(merge, before, after, now);
        if (merge.Clash is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            (Problem, Cause, Goals) = (merged.Problem, merged.Cause, merged.Goals);
            Record(new FocusChainChanged(
                Id, Number, Name,
                [
                    .. now.Problem == merged.Problem ? Array.Empty<string>() : [nameof(Problem)],
                    .. now.Cause == merged.Cause ? Array.Empty<string>() : [nameof(Cause)],
                    .. now.Goals == merged.Goals ? Array.Empty<string>() : [nameof(Goals)],
                ]));
        }

        return Done.Value;
    }
}
