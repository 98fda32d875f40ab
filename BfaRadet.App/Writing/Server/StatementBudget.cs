using Jint;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Counts the statements that a call runs, and stops it when they are too many. A count and no clock: a slow machine judges
/// as a fast one does.
/// </summary>
internal sealed class StatementBudget : Constraint
{
    private int _most = int.MaxValue;
    private long _before;

    /// <summary>By the call that was begun last.</summary>
    public int Spent { get; private set; }

    /// <summary>By all calls together.</summary>
    public long SpentInAll => _before + Spent;

    /// <summary>A call was stopped once.</summary>
    public bool IsOver { get; private set; }

    public void Begin(int most)
    {
        _before += Spent;
        (_most, Spent) = (most, 0);
    }

    public override void Check()
    {
        if (++Spent > _most)
        {
            IsOver = true;
            throw new StoppedException();
        }
    }

    // The engine resets at each entry, also when the script calls back: a call is begun by its owner.
    public override void Reset()
    {
    }
}

/// <summary>The engine was stopped in the middle of a call.</summary>
internal sealed class StoppedException() : Exception("The call took more statements than it may.");
