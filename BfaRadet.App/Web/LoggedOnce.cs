namespace BfaRadet.App.Web;

/// <summary>
/// Remembers what has been logged: each value once an hour, and at most <paramref name="max"/> values at a time, since anybody
/// can make up more. What others have made up is forgotten after the hour too, and a fault that people meet is said then.
/// </summary>
internal sealed class LoggedOnce(int max, TimeProvider clock)
{
    private const int Longest = 200;

    private static readonly TimeSpan _remembered = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _told = [];
    private readonly Queue<(string What, DateTimeOffset Until)> _ends = new();

    /// <summary>Whether it should be logged now.</summary>
    public bool IsNews(string what)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_ends.TryPeek(out var end) && end.Until <= now)
            {
                _told.Remove(_ends.Dequeue().What);
            }

            var told = Short(what);
            if (_told.Count >= max || !_told.Add(told))
            {
                return false;
            }

            _ends.Enqueue((told, now + _remembered));
            return true;
        }
    }

    /// <summary>The part of it that is logged.</summary>
    public static string Short(string what) => what.Length > Longest ? what[..Longest] : what;
}
