using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>How the meeting is held: opened, moved on, paused, closed; and who has the floor.</content>
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

        if (SettleTheDay(opening, at) is { } anotherDay)
        {
            return anotherDay;
        }

        (State, OpenedAt) = (MeetingState.InSession, Own(at));
        CallRoll(roll);
        Record(new MeetingOpened(Id, Own(at)));
        if (_items.Count > 0)
        {
            Switch(_items[0], Own(at));
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

        if (FindItem(id) is not { } item)
        {
            return new MeetingRefusal.ItemGone();
        }

        var toBreak = item.Kind == AgendaItemKind.Break;
        if ((toBreak || IsOnBreak ? null : IsPaused()) is { } paused)
        {
            return paused;
        }

        if (VoteIsOn() is { } vote)
        {
            return vote;
        }

        Switch(item, Own(at));
        return item.Id;
    }

    /// <summary>Ajournerar. Asking twice is harmless, also while a break on the agenda is on: that is a pause already.</summary>
    /// <param name="written">
    /// Whether something is written of the item that is on. When nothing is, and nothing is put, voted, decided or said under
    /// it, the pause stands before it in the minutes.
    /// </param>
    public Result<Done> Pause(Actor by, DateTimeOffset at, bool written = false)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession() ?? VoteIsOn()) is { } refusal)
        {
            return refusal;
        }

        if (OngoingRecess is null)
        {
            BeginRecess(Own(at), isBefore: !written && FindCurrent() is { Kind: not AgendaItemKind.Break } item && !IsHandled(item));
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
            EndRecess(Own(at));
            if (IsOnBreak && AfterBreak is { } next)
            {
                Switch(next, Own(at));
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
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession() ?? VoteIsOn()
            ?? Wording.Check(by.Today, nameof(ClosingReason), reason, Wording.TextMax)) is { } refusal)
        {
            return refusal;
        }

        var gaps = ClosingGap.Of(_items, decisions)
            .Concat(ClosingGap.OfRoll(_roll)).Concat(ClosingGap.OfAdjusters(_roll, Adjusters)).ToValueList();
        if (gaps.Count > 0 && reason.Length == 0)
        {
            return new MeetingRefusal.GapsBeforeClosing(gaps);
        }

        at = ClosingAt(at);
        EndRecess(at);
        FindCurrent()?.Leave(at);
        (State, ClosedAt, CurrentItem) = (MeetingState.Closed, at, null);
        ClosingReason = gaps.Count > 0 ? reason : "";
        FirstParagraph = firstParagraph;
        Speakers = [];
        Pens = [];
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

    /// <summary>Begär ordet. Asking twice is harmless.</summary>
    public Result<Done> RequestFloor(Actor by)
    {
        if ((Unentitled(by, Duties.Attending) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (by.Member is { } member && !Speakers.Any(s => s.Member == member))
        {
            Speakers = [.. Speakers, new Speaker(member, by.Name, HasFloor: false)];
            Record(new FloorRequested(Id, member, by.Name));
        }

        return Done.Value;
    }

    /// <summary>Gives the floor to one who has asked for it; who had it is done.</summary>
    public Result<Done> GiveFloor(Actor by, MemberId member)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (Speakers.FirstOrDefault(s => s.Member == member) is not { } speaker)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (!speaker.HasFloor)
        {
            var waiting = Speakers.Where(s => !s.HasFloor && s != speaker);
            Speakers = [speaker with { HasFloor = true }, .. waiting];
            Record(new FloorGiven(Id, member, speaker.Name));
        }

        return Done.Value;
    }

    /// <summary>Takes somebody off the list of speakers: oneself, or anyone when leading. Asking twice is harmless.</summary>
    public Result<Done> LeaveFloor(Actor by, MemberId member)
    {
        if (by.Member != member && Unentitled(by, Leaders) is { } refusal)
        {
            return refusal;
        }

        if (Speakers.FirstOrDefault(s => s.Member == member) is { } speaker)
        {
            Speakers = [.. Speakers.Where(s => s != speaker)];
            Record(new FloorLeft(Id, member, speaker.Name));
        }

        return Done.Value;
    }

    private AgendaItem? FindCurrent() => CurrentItem is { } id ? FindItem(id) : null;

    private bool IsOnBreak => FindCurrent() is { Kind: AgendaItemKind.Break };

    private AgendaItem? AfterBreak => _items.SkipWhile(i => i.Id != CurrentItem).Skip(1).FirstOrDefault(i => i.Kind != AgendaItemKind.Break);

    private void Switch(AgendaItem item, DateTimeOffset at)
    {
        if (IsOnBreak)
        {
            EndRecess(at);
        }

        FindCurrent()?.Leave(at);
        Unsettle(item, null);
        item.TakeUp(at);
        CurrentItem = item.Id;
        HandBackSeats(at);
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

    /// <summary>Whether anything was put, voted, decided or said under the item.</summary>
    private bool IsHandled(AgendaItem item) =>
        item.DecisionCount > 0 || HasProceedings(item.Id) || PropositionOrders.Any(p => p.Item == item.Id);
}
