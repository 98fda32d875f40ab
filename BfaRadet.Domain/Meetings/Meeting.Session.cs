using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>How the meeting is held: opened, moved on, paused, closed.</content>
public sealed partial class Meeting
{
    // Shorter than any pause, longer than two keys pressed after each other.
    private static readonly TimeSpan _passing = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Opens the meeting with its first item on and calls the roll. The second of two who open at once is refused and
    /// told when it was opened.
    /// </summary>
    /// <param name="opening">
    /// How, when it is not the planned day: refused with <see cref="MeetingRefusal.AnotherDay"/> until one has said.
    /// </param>
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
    /// Makes an item the current one, for everybody, and hands back the one that is on then. Asking twice is harmless. A
    /// break on the agenda is a pause for as long as it is on; any other pause must end first.
    /// </summary>
    /// <param name="from">
    /// The item that was on where this was asked: when the meeting has left it since, somebody else was first, and nothing
    /// is moved. Null to go there from anywhere.
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

    /// <summary>Ajournerar. Asking twice is harmless, also while a break on the agenda is on: that is a pause already.</summary>
    /// <param name="written">
    /// Whether something is written of the item that is on. When nothing is, and nothing is put, voted, decided or said under
    /// it, the pause stands before it in the minutes.
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

    /// <summary>Ends the pause, and goes on with the item after it when that was a break on the agenda. Asking twice is harmless.</summary>
    public Result<Done> Resume(Actor by, DateTimeOffset at)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (OngoingRecess is not null)
        {
            EndRecess(Clock.Own(at));
            if (IsOnBreak && AfterBreak is { } next)
            {
                Switch(next, Clock.Own(at));
            }
        }

        return Done.Value;
    }

    /// <summary>
    /// Closes the meeting. What is missing is handed back as a refusal, unless a reason is given for closing all the
    /// same; the reason goes into the journal. Refused while a vote is open.
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

        var gaps = ClosingGap.Of(Agenda.Items, decisions)
            .Concat(ClosingGap.OfRoll(Roll.Lines)).Concat(ClosingGap.OfAdjusters(Roll.Lines, Adjusters)).ToValueList();
        if (gaps.Count > 0 && reason.Length == 0)
        {
            return new MeetingRefusal.GapsBeforeClosing(gaps);
        }

        RelyOnParts(Agenda, Roll);
        at = Clock.ClosingAt(at);
        EndRecess(at);
        Agenda.Changed();
        FindCurrent()?.Leave(at);
        (State, ClosedAt, CurrentItem) = (MeetingState.Closed, at, null);
        ClosingReason = gaps.Count > 0 ? reason : "";
        FirstParagraph = firstParagraph;
        Floor.Speakers = [];
        Agenda.Pens = [];
        Record(new MeetingClosed(Id, at, gaps.Count, ClosingReason));
        return Done.Value;
    }

    /// <summary>Lets the members see the notes, where the council has chosen that they wait. Asking twice is harmless.</summary>
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
        CurrentItem = item.Id;
        Roll.RelyOn();
        Roll.HandBackSeats(at);
        Record(new ItemTakenUp(Id, item.Id, item.Number, item.Title));
        if (item.Kind == AgendaItemKind.Break)
        {
            BeginRecess(at, isBefore: false);
        }
    }

    // One that is on when a break on the agenda is taken up goes on as that break's.
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

    private void EndRecess(DateTimeOffset at)
    {
        if (OngoingRecess is { } recess)
        {
            // To step past a break on the way to another item is not to take it: the minutes tell of no pause then.
            var isPassed = IsOnBreak && at - recess.From < _passing;
            Recesses = [.. Recesses.Take(Recesses.Count - 1), .. isPassed ? Array.Empty<Recess>() : [recess with { To = at }]];
            Record(new MeetingResumed(Id, at));
        }
    }

    private MeetingRefusal.IsPaused? IsPaused() => OngoingRecess is { } recess ? new MeetingRefusal.IsPaused(recess.From) : null;

    internal MeetingRefusal.NothingInAPause? NothingInAPause() =>
        OngoingRecess is { } recess ? new MeetingRefusal.NothingInAPause(recess.From) : null;
}
