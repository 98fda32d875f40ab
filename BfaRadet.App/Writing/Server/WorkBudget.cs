using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// What judging an account's batches has taken lately, in statements. It is paid back by the second, and who owes too much
/// waits: however heavy each batch is, and in however many councils, one account has a part of one core.
/// </summary>
internal sealed class WorkBudget(TimeProvider clock, int perSecond, int most)
{
    private readonly ConcurrentDictionary<string, Owed> _owed = new();

    private readonly record struct Owed(double Statements, long At);

    public void Add(string account, long statements) =>
        _owed.AddOrUpdate(account, _ => new Owed(statements, clock.GetTimestamp()), (_, owed) => new Owed(Now(owed) + statements, clock.GetTimestamp()));

    /// <summary>Whether more may be judged now.</summary>
    public bool Allows(string account)
    {
        if (!_owed.TryGetValue(account, out var owed))
        {
            return true;
        }

        var now = Now(owed);
        if (now <= 0)
        {
            _owed.TryRemove(KeyValuePair.Create(account, owed));
        }

        return now < most;
    }

    private double Now(Owed owed) => Math.Max(0, owed.Statements - (clock.GetElapsedTime(owed.At).TotalSeconds * perSecond));
}
