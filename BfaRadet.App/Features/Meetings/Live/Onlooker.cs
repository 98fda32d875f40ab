using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// One person at one live meeting's page: who looks, and at which item. Follows the item that is on until the person
/// looks elsewhere; who is in the middle of writing stays at the item written about when the meeting moves on.
/// Lives on the circuit's own thread.
/// </summary>
public sealed class Onlooker
{
    private readonly Live<MeetingView> _live;
    private readonly HashSet<string> _writing = [];

    // Where this person is moving the meeting, in the order asked for.
    private readonly List<AgendaItemId> _moving = [];
    private TaskCompletionSource? _moved;
    private AgendaItemId? _current;
    private AgendaItemId? _elsewhere;

    public Onlooker(Caller caller, CouncilId council, MeetingId meeting, Live<MeetingView> live)
    {
        (Caller, Council, Meeting, _live) = (caller, council, meeting, live);

        // Before any panel asks to be told, so that the panels find it settled where one looks.
        _live.Changed += Settle;
    }

    /// <summary>The person looks somewhere else, or has asked for a decision to be mended.</summary>
    public event Action? Changed;

    public Caller Caller { get; }

    public CouncilId Council { get; }

    public MeetingId Meeting { get; }

    /// <summary>Whether the page goes along when the meeting moves on.</summary>
    public bool Follows => _elsewhere is null;

    /// <summary>Whether the page stayed at its item because something was half written there when the meeting moved on.</summary>
    public bool StayedBehind { get; private set; }

    /// <summary>The decision whose form is open.</summary>
    public DecisionId? Mending { get; private set; }

    /// <summary>Whether the form for choosing adjusters is open.</summary>
    public bool ChoosesAdjusters { get; private set; }

    /// <summary>The item on the page: the one chosen, else the one that is on, else the first.</summary>
    public ItemView? Shown(MeetingView view) =>
        (_elsewhere is { } id ? view.Find(id) : null) ?? view.Current ?? (view.Items.Count > 0 ? view.Items[0] : null);

    /// <summary>The duties held today, as far as the view knows; the commands ask again.</summary>
    public Duties DutiesIn(MeetingView view) => view.ReaderOf(Caller)?.Duties ?? Duties.None;

    public void LookAt(AgendaItemId item) => Turn(item == _current ? null : item);

    public void Follow() => Turn(null);

    /// <summary>
    /// Moves the meeting and goes along, also in the middle of a sentence: it was one's own hand. True when it went there.
    /// </summary>
    /// <param name="ask">Answers with the item that is on then: another when somebody else was first. Null when declined.</param>
    public async Task<bool> MoveAsync(AgendaItemId to, Func<Task<AgendaItemId?>> ask)
    {
        // Before it is asked for: the news may be here before the answer.
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

    /// <summary>Ends when the meeting is where this person has moved it, or the moves were declined.</summary>
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

    /// <summary>Opens or closes the form for choosing adjusters.</summary>
    public void ChooseAdjusters(bool now)
    {
        ChoosesAdjusters = now;
        Changed?.Invoke();
    }

    /// <summary>Where the browser keeps what this person has on the decision line of an item.</summary>
    public string LineKey(AgendaItemId item) => $"bfa:beslut:{Caller.AccountId}:{Meeting}:{item}";

    /// <summary>Says whether something is half written, by whom: "line", "notes".</summary>
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
        (_elsewhere, StayedBehind) = (elsewhere, false);
        Changed?.Invoke();
    }

    private void Settle()
    {
        var current = _live.Current?.CurrentItem;
        var moved = current is { } at ? _moving.IndexOf(at) : -1;
        if (moved >= 0)
        {
            // Several moves may come as one piece of news.
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

        _current = current;
        TellMoved();
    }
}
