using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// The state of one user's page of a live meeting: who, and which item is shown. Follows the current item until the user
/// selects another; while something is half written it stays at that item when the meeting moves on. Used on the circuit's
/// own thread only.
/// </summary>
public sealed class LivePageState
{
    private readonly Live<MeetingView> _live;
    private readonly HashSet<string> _writing = [];

    // The user's own pending moves of the meeting, in order.
    private readonly List<AgendaItemId> _moving = [];
    private TaskCompletionSource? _moved;
    private AgendaItemId? _current;
    private AgendaItemId? _elsewhere;

    public LivePageState(Caller caller, CouncilId council, MeetingId meeting, Live<MeetingView> live)
    {
        (Caller, Council, Meeting, _live) = (caller, council, meeting, live);

        // Subscribed before any panel, so that the panels find the shown item settled.
        _live.Changed += Settle;
    }

    /// <summary>The shown item, or an open form, has changed.</summary>
    public event Action? Changed;

    public Caller Caller { get; }

    public CouncilId Council { get; }

    public MeetingId Meeting { get; }

    /// <summary>Whether the page follows when the meeting moves on.</summary>
    public bool Follows => _elsewhere is null;

    /// <summary>Whether the page stayed at its item because something was half written there when the meeting moved on.</summary>
    public bool StayedBehind { get; private set; }

    /// <summary>The part of the page that is shown where there is room for one: "item", "agenda" or "people".</summary>
    public string Part { get; private set; } = "item";

    /// <summary>The decision whose form is open.</summary>
    public DecisionId? Mending { get; private set; }

    /// <summary>
    /// What was saved from this page last, for the decision line to say: the form it was saved in is gone, and its place may be
    /// out of view. Until another decision is recorded.
    /// </summary>
    public string? Saved { get; private set; }

    /// <summary>Whether the meeting is being closed from this page, until the note that says so has taken the focus.</summary>
    public bool Closes { get; set; }

    /// <summary>The vote that was opened from this page, until its panel has taken the focus.</summary>
    public VoteId? OpenedVote { get; set; }

    /// <summary>The vote that was ended or settled from this page, until its result has taken the focus.</summary>
    public VoteId? SettledVote { get; set; }

    /// <summary>The ranking that was opened from this page, until its panel has taken the focus.</summary>
    public RankingId? OpenedRanking { get; set; }

    /// <summary>Whether the form for choosing adjusters is open.</summary>
    public bool ChoosesAdjusters { get; private set; }

    /// <summary>The shown item: the selected one, else the current one, else the first.</summary>
    public ItemView? Shown(MeetingView view) =>
        (_elsewhere is { } id ? view.Find(id) : null) ?? view.Current ?? (view.Items.Count > 0 ? view.Items[0] : null);

    /// <summary>The duties held today, by the view; the commands check again.</summary>
    public Duties DutiesIn(MeetingView view) => view.ReaderOf(Caller)?.Duties ?? Duties.None;

    /// <summary>Shows an item, and the part of the page that it is on.</summary>
    public void LookAt(AgendaItemId item)
    {
        Part = "item";
        Turn(item == _current ? null : item);
    }

    /// <summary>Shows another part of the page.</summary>
    public void Show(string part)
    {
        Part = part;
        Changed?.Invoke();
    }

    public void Follow()
    {
        Part = "item";
        Turn(null);
    }

    /// <summary>
    /// Moves the meeting and follows it, also while something is half written, since the user asked for it. True when it
    /// moved there.
    /// </summary>
    /// <param name="ask">Returns the item that is current then: another when somebody else was first. Null when refused.</param>
    public async Task<bool> MoveAsync(AgendaItemId to, Func<Task<AgendaItemId?>> ask)
    {
        // Before the request: the update may arrive before the response.
        _moving.Add(to);
        var at = await ask();
        if (at != to || to == _current)
        {
            _moving.Remove(to);
        }

        if (at is not null && (at != to || to == _current))
        {
            Turn(null);
        }

        TellMoved();
        return at == to;
    }

    /// <summary>Completes when the meeting is where this user has moved it, or the moves were refused.</summary>
    public Task MovedAsync() => _moving.Count == 0 ? Task.CompletedTask : (_moved ??= new()).Task;

    private void TellMoved()
    {
        if (_moving.Count == 0 && _moved is { } moved)
        {
            _moved = null;
            moved.SetResult();
        }
    }

    /// <summary>Opens the form of a decision, at its item; null closes it.</summary>
    public void Mend(DecisionId? decision, AgendaItemId? at = null)
    {
        Mending = decision;
        Turn(at is { } item && item != _current ? item : at is null ? _elsewhere : null);
    }

    /// <summary>Tells at the decision line that something was saved; null when there is later news.</summary>
    public void Tell(string? saved)
    {
        Saved = saved;
        Changed?.Invoke();
    }

    /// <summary>Opens or closes the form for choosing adjusters.</summary>
    public void ChooseAdjusters(bool now)
    {
        ChoosesAdjusters = now;
        Changed?.Invoke();
    }

    /// <summary>The browser's storage key of this user's decision line for an item.</summary>
    public string LineKey(AgendaItemId item) => $"bfa:beslut:{Caller.AccountId}:{Meeting}:{item}";

    /// <summary>Sets whether something is half written, by source: "line", "notes".</summary>
    public void Writes(string what, bool now)
    {
        if (now)
        {
            _writing.Add(what);
        }
        else
        {
            _writing.Remove(what);
        }
    }

    private void Turn(AgendaItemId? elsewhere)
    {
        (_elsewhere, StayedBehind, Saved) = (elsewhere, false, null);
        Changed?.Invoke();
    }

    private void Settle()
    {
        var current = _live.Current?.CurrentItem;
        var moved = current is { } at ? _moving.IndexOf(at) : -1;
        if (moved >= 0)
        {
            // Several moves may come as one update.
            _moving.RemoveRange(0, moved + 1);
            (_elsewhere, StayedBehind) = (null, false);
        }
        else if (current != _current && _current is { } former && _elsewhere is null && _writing.Count > 0)
        {
            (_elsewhere, StayedBehind) = (former, true);
        }
        else if (current == _elsewhere)
        {
            (_elsewhere, StayedBehind) = (null, false);
        }

        if (current != _current)
        {
            // What was saved was said in the former item.
            Saved = null;
        }

        _current = current;
        TellMoved();
    }
}
