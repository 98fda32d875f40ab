namespace BfaRadet.App.Ui;

/// <summary>Asks about what was filled in, once for the same: what is changed afterwards is asked about anew.</summary>
/// <typeparam name="T">What was filled in, a value.</typeparam>
internal sealed class Doubts<T> where T : class
{
    private T? _sure;

    /// <summary>What is asked now, for a <see cref="DoubtNote"/>.</summary>
    public IReadOnlyList<string> All { get; private set; } = [];

    public int Round { get; private set; }

    /// <summary>Whether it must be answered before <paramref name="typed"/> is saved.</summary>
    public bool Ask(T typed, IEnumerable<string> doubts)
    {
        All = typed.Equals(_sure) ? [] : [.. doubts];
        Round += All.Count > 0 ? 1 : 0;
        return All.Count > 0;
    }

    /// <summary>Answered: it is meant.</summary>
    public void Sure(T typed) => (_sure, All) = (typed, []);
}
