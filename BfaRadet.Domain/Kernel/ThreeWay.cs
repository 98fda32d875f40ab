namespace BfaRadet.Domain.Kernel;

/// <summary>
/// Three-way merge, field by field: a field changed by one of two is taken from that one, and a field both changed to
/// different values is a clash. Nothing is overwritten silently: a clash is shown with both versions.
/// </summary>
public sealed class ThreeWay
{
    private readonly List<Clash> _clashes = [];

    /// <summary>
    /// The merged value: mine when only I changed it, theirs when only they did. Mine, and a clash, when both did.
    /// </summary>
    public T Field<T>(string name, T before, T mine, T theirs)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(before, mine) || same.Equals(mine, theirs))
        {
            return theirs;
        }

        if (!same.Equals(before, theirs))
        {
            _clashes.Add(new Clash(name, theirs, mine));
        }

        return mine;
    }

    /// <summary>The clashes, or null when there are none.</summary>
    public EditClash? Clash => _clashes.Count == 0 ? null : new EditClash([.. _clashes]);
}

/// <summary>One field that two people changed to different things.</summary>
public sealed record Clash(string Field, object? Theirs, object? Mine);

/// <summary>Another changed the same fields meanwhile; the user chooses between the versions.</summary>
public sealed record EditClash(ValueList<Clash> Clashes) : Refusal;
