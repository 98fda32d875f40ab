using System.Collections.Concurrent;

namespace BfaRadet.App.Live;

/// <summary>
/// Who has a meeting's pages open now, in this process. A person with several windows counts once, and only the first and the
/// last of them signal.
/// </summary>
public sealed class Presence(LiveFeed feed)
{
    private readonly ConcurrentDictionary<MeetingId, Room> _rooms = new();

    /// <summary>Registers presence; dispose to end it. Disposing twice is harmless.</summary>
    public IDisposable Join(MeetingId meeting, string name)
    {
        var room = _rooms.GetOrAdd(meeting, _ => new Room());
        if (room.Enter(name))
        {
            feed.Changed(Subject.Presence(meeting));
        }

        return new Place(this, room, meeting, name);
    }

    /// <summary>The names of those present, in Swedish order.</summary>
    public ValueList<string> Of(MeetingId meeting) => _rooms.TryGetValue(meeting, out var room) ? room.Names : [];

    /// <summary>The people of one meeting, and how many windows each has open.</summary>
    private sealed class Room
    {
        private static readonly StringComparer _swedish =
            StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

        private readonly Lock _gate = new();
        private readonly Dictionary<string, int> _windows = [];

        public ValueList<string> Names { get; private set; }

        public bool Enter(string name)
        {
            lock (_gate)
            {
                var windows = _windows.GetValueOrDefault(name);
                _windows[name] = windows + 1;
                return windows == 0 && Settle();
            }
        }

        public bool Leave(string name)
        {
            lock (_gate)
            {
                return --_windows[name] == 0 && _windows.Remove(name) && Settle();
            }
        }

        private bool Settle()
        {
            Names = _windows.Keys.Order(_swedish).ToValueList();
            return true;
        }
    }

    private sealed class Place(Presence presence, Room room, MeetingId meeting, string name) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0 && room.Leave(name))
            {
                presence.Ring(meeting);
            }
        }
    }

    private void Ring(MeetingId meeting) => feed.Changed(Subject.Presence(meeting));
}
