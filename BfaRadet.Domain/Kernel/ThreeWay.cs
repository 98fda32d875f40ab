namespace BfaRadet.Domain.Kernel;

/// <summary>
/// Two people edit the same thing: what each changed is taken from each, and only a field that both changed to
/// different things is a clash. Nothing is overwritten silently: a clash is shown with both versions.
/// </summary>
public sealed class ThreeWay
{
    private readonly List<Clash> _clashes = [];

    /// <summary>The field as it shall be: mine when only I changed it, theirs when only they did.</summary>
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

    /// <summary>The clashes, or null when the two can stand together.</summary>
    public EditClash? Clash => _clashes.Count == 0 ? null : new EditClash([.. _clashes]);
}

/// <summary>One field that two people changed to different things.</summary>
public sealed record Clash(string Field, object? Theirs, object? Mine);

/// <summary>Someone else changed the same fields meanwhile; the one who saves chooses between the versions.</summary>
public sealed record EditClash(ValueList<Clash> Clashes) : Refusal;
