using BfaRadet.App.Data.Accounts;

namespace BfaRadet.App.Writing.Server;

/// <summary>One browser with one document open. Who it is and what it may do is the server's word, not the browser's.</summary>
internal sealed class Participant(string connection, string id, Caller caller, MemberId? member, string name, OpenDocument document)
{
    private volatile object _rights = default(Rights);
    private volatile object? _readsFrom;

    private long _pointedAt;

    /// <summary>SignalR's name of the connection.</summary>
    public string Connection => connection;

    /// <summary>Short, and of this connection only: what the others know it by.</summary>
    public string Id => id;

    public Caller Caller => caller;

    public MemberId? Member => member;

    public string Name => name;

    public OpenDocument Document => document;

    /// <summary>Whether the caret may be told of now: twenty times a second, as a hand moves; the next one is soon there.</summary>
    public bool MayPoint()
    {
        var now = Environment.TickCount64;
        return now - Interlocked.Exchange(ref _pointedAt, now) >= 50;
    }

    /// <summary>From when on this one may look back; null for all of it. Looked up as the rights are.</summary>
    public DateTimeOffset? ReadsFrom
    {
        get => (DateTimeOffset?)_readsFrom;
        set => _readsFrom = value;
    }

    /// <summary>As the meeting stood when it last changed; looked up again at each change of it.</summary>
    public Rights Rights
    {
        get => (Rights)_rights;
        set => _rights = value;
    }
}
