using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>The session: opened, moved on, paused, closed.</content>
public sealed partial class Meeting
{
    // Shorter than any real pause: by the clock of the minutes it would begin and end at once.
    private static readonly TimeSpan _passing = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Opens the meeting with its first item current and calls the roll. The second of two who open at once is refused with
    /// the time it was opened.
    /// </summary>
    /// <param name="opening">How it is opened on another day than planned; without it, refused with <see cref="MeetingRefusal.AnotherDay"/>.</param>
    public Result<Done> Open(Actor by, IEnumerable<RollLine> roll, DateTimeOffset at, Opening? opening = null)
    {
        if ((Unentitled(by, Leaders) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        if (OpenedAt is { } earlier)
        {
            return new MeetingRefusal.AlreadyOpen(earlier);
        }

        if (State == MeetingState.Preparing)
        {
            return new MeetingRefusal.NotShared();
        }

        if (Clock.SettleTheDay(opening, at) is { } anotherDay)
        {
            return anotherDay;
        }

        RelyOnParts(Agenda, Roll);
        (State, OpenedAt) = (MeetingState.InSession, Clock.Own(at));
        Roll.CallRoll(roll);
        Record(new MeetingOpened(Id, Clock.Own(at)));
        if (Agenda.Items.Count > 0)
        {
            Switch(Agenda.Items[0], Clock.Own(at));
        }

        return Done.Value;
    }

    /// <summary>
    /// Makes an item the current one, for everybody, and returns the item that is current then. Idempotent. A break on the
    /// agenda is a pause while it is current; any other pause must end first.
    /// </summary>
    /// <param name="from">
    /// The current item as the caller saw it: if the meeting has left it since, nothing is moved. Null to move from any item.
    /// </param>
    public Result<AgendaItemId> TakeUp(Actor by, AgendaItemId id, DateTimeOffset at, AgendaItemId? from = null)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (CurrentItem is { } current && (current == id || from is not null && current != from))
        {
            return current;
        }

        if (Agenda.FindItem(id) is not { } item)
        {
            return new MeetingRefusal.ItemGone();
        }

        var toBreak = item.Kind == AgendaItemKind.Break;
        if ((toBreak || IsOnBreak ? null : IsPaused()) is { } paused)
        {
            return paused;
        }

        if (Voting.VoteIsOn() is { } vote)
        {
            return vote;
        }

        Switch(item, Clock.Own(at));
        return item.Id;
    }

    /// <summary>
    /// Ajournerar. Idempotent, also while a break on the agenda is the current item: that is a pause already.
    /// </summary>
    /// <param name="written">
    /// Whether the current item has minutes. Without any, and without proceedings or decisions under it, the pause is placed
    /// before the item in the minutes.
    /// </param>
    public Result<Done> Pause(Actor by, DateTimeOffset at, bool written = false)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession() ?? Voting.VoteIsOn()) is { } refusal)
        {
            return refusal;
        }

        if (OngoingRecess is null)
        {
            RelyOnParts(Agenda, Proceedings, Voting);
            BeginRecess(Clock.Own(at), isBefore: !written && FindCurrent() is { Kind: not AgendaItemKind.Break } item && !Proceedings.IsHandled(item));
        }

        return Done.Value;
    }

    /// <summary>Ends the pause; after a break on the agenda the next item becomes current. Idempotent.</summary>
    public Result<Done> Resume(Actor by, DateTimeOffset at)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (OngoingRecess is not null)
        {
            EndRecess(Clock.Own(at), isTaken: true);
            if (IsOnBreak && AfterBreak is { } next)
            {
                Switch(next, Clock.Own(at));
            }
        }

        return Done.Value;
    }

    /// <summary>
    /// Closes the meeting. Refused with what is missing unless a reason is given, which goes into the journal. Refused while
    /// a vote is open.
    /// </summary>
    /// <param name="firstParagraph">The number of the first paragraf by the council's series (<see cref="ParagraphNumbers"/>).</param>
    public Result<Done> Close(
        Actor by, IEnumerable<Decision> decisions, string reason, DateTimeOffset at, int firstParagraph = 1)
    {
        reason = Wording.Text(reason);
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession() ?? Voting.VoteIsOn()
            ?? Wording.Check(by.Today, nameof(ClosingReason), reason, Wording.TextMax)) is { } refusal)
        {
            return refusal;
        }

        var made = decisions.ToList();
        var gaps = GapsBeforeClosing(made);
        var within = Agenda.Items.Where(i => i.Circle is not null).ToList();
        var encircled = within.Select(i => i.Id).ToHashSet();
        var hidden = ClosingGap.Of(within, made.Where(d => encircled.Contains(d.Item))).Count + ClosingGap.OfMotions(within, Proceedings).Count();
        if (gaps.Count > 0 && reason.Length == 0)
        {
            return new MeetingRefusal.GapsBeforeClosing(gaps);
        }

        RelyOnParts(Agenda, Roll, Proceedings, Voting);
        at = Clock.ClosingAt(at);
        EndRecess(at);
        Agenda.Changed();
        FindCurrent()?.Leave(at);
        (State, ClosedAt, CurrentItem) = (MeetingState.Closed, at, null);
        ClosingReason = gaps.Count > 0 ? reason : "";
        FirstParagraph = firstParagraph;
        Floor.Speakers = [];
        Agenda.Pens = [];
        Record(new MeetingClosed(Id, at, gaps.Count, ClosingReason, hidden));
        return Done.Value;
    }

    /// <summary>What would be missing if the meeting were closed now.</summary>
    public ValueList<ClosingGap> GapsBeforeClosing(IEnumerable<Decision> decisions) => ClosingGap.Of(Agenda.Items, decisions)
        .Concat(ClosingGap.OfMotions(Agenda.Items, Proceedings))
        .Concat(ClosingGap.OfRoll(Roll.Lines)).Concat(ClosingGap.OfAdjusters(Roll.Lines, Adjusters)).ToValueList();

    /// <summary>
    /// Shares the minutes with the members, where the council has chosen that they wait (<see
    /// cref="MinutesVisibility.WhenShared"/>). Idempotent.
    /// </summary>
    public Result<Done> ShareNotes(Actor by, DateTimeOffset at)
    {
        if (Unentitled(by, Leaders) is { } refusal)
        {
            return refusal;
        }

        if (OpenedAt is null)
        {
            return new MeetingRefusal.NotInSession(State);
        }

        if (NotesSharedAt is null)
        {
            NotesSharedAt = at;
            Record(new NotesShared(Id));
        }

        return Done.Value;
    }

    internal AgendaItem? FindCurrent() => CurrentItem is { } id ? Agenda.FindItem(id) : null;

    private bool IsOnBreak => FindCurrent() is { Kind: AgendaItemKind.Break };

    private AgendaItem? AfterBreak => Agenda.Items.SkipWhile(i => i.Id != CurrentItem).Skip(1).FirstOrDefault(i => i.Kind != AgendaItemKind.Break);

    private void Switch(AgendaItem item, DateTimeOffset at)
    {
        if (IsOnBreak)
        {
            EndRecess(at);
        }

        Agenda.Changed();
        FindCurrent()?.Leave(at);
        Agenda.Unsettle(item, null);
        item.TakeUp(at);
        var left = FindCurrent();
        CurrentItem = item.Id;
        Roll.RelyOn();
        Roll.HandBackSeats(at);
        Record(new ItemTakenUp(Id, item.Id, item.Number, item.Title));
        Floor.MoveOn(left, item.Id);
        Floor.RemoveThoseInConflict();
        if (item.Kind == AgendaItemKind.Break)
        {
            BeginRecess(at, isBefore: false);
        }
    }

    // A pause that is under way when a break on the agenda is taken up continues as that break's.
    private void BeginRecess(DateTimeOffset at, bool isBefore)
    {
        if (OngoingRecess is { } recess)
        {
            Recesses = [.. Recesses.Take(Recesses.Count - 1), recess with { Item = CurrentItem, IsBefore = isBefore }];
        }
        else
        {
            Recesses = [.. Recesses, new Recess(at, null, CurrentItem, isBefore)];
            Record(new MeetingPaused(Id, at));
        }
    }

    /// <param name="isTaken">The meeting was resumed by a word, and the pause was one however short.</param>
    private void EndRecess(DateTimeOffset at, bool isTaken = false)
    {
        if (OngoingRecess is { } recess)
        {
            // A break that is only stepped past is not taken: the minutes then have no pause.
            var isPassed = !isTaken && IsOnBreak && at - recess.From < _passing;
            Recesses = [.. Recesses.Take(Recesses.Count - 1), .. isPassed ? Array.Empty<Recess>() : [recess with { To = at }]];
            Record(new MeetingResumed(Id, at));
        }
    }

    private MeetingRefusal.IsPaused? IsPaused() => OngoingRecess is { } recess ? new MeetingRefusal.IsPaused(recess.From) : null;

    internal MeetingRefusal.NothingInAPause? NothingInAPause() =>
        OngoingRecess is { } recess ? new MeetingRefusal.NothingInAPause(recess.From) : null;
}
