using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Proposals;

/// <content>What those who prepare do with it: ask, decline, take in, merge, and take that back.</content>
public sealed partial class ItemProposal
{
    /// <summary>Asks the proposer something. Refused while another question waits. The same question twice is one.</summary>
    /// <param name="seen">The version the actor looked at: what has changed since is not overlooked.</param>
    public Result<Done> Ask(Actor by, int seen, string question, DateTimeOffset at)
    {
        question = Wording.Text(question);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(ProposerQuestion.Question), question, ReplyMax, required: true)) is { } refusal)
        {
            return refusal;
        }

        var waits = State == ItemProposalState.AskedBack ? Questions[^1] : null;
        if (waits is not null && waits.Question == question && waits.By == by.Name)
        {
            return Done.Value;
        }

        if ((Settled() ?? (waits is null ? Changed(seen) : new ItemProposalRefusal.QuestionWaits(waits.By))) is { } refused)
        {
            return refused;
        }

        Questions = [.. Questions, new ProposerQuestion(question, by.Name, at)];
        State = OpenState;
        Record(new ItemProposalAskedBack(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>Declines it with a reason, which the proposer sees. The same twice is one.</summary>
    public Result<Done> Decline(Actor by, int seen, string reason, DateTimeOffset at)
    {
        reason = Wording.Text(reason);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(Reason), reason, ReplyMax, required: true)) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.Declined && Reason == reason && SettledBy == by.Name)
        {
            return Done.Value;
        }

        if (Changed(seen) is { } refused)
        {
            return refused;
        }

        Settle(ItemProposalState.Declined, by, at);
        Reason = reason;
        Record(new ItemProposalDeclined(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>
    /// Makes it an item of an agenda that is being prepared, with the proposer as presenter, last or after another. The same
    /// twice is one.
    /// </summary>
    public Result<Done> TakeIn(Actor by, int seen, Meeting meeting, AgendaItemId item, AgendaItemId? after, DateTimeOffset at)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.TakenIn && Meeting == meeting.Id && Item == item)
        {
            return Done.Value;
        }

        if ((Changed(seen) ?? Prepared(meeting)) is { } refused)
        {
            return refused;
        }

        if (meeting.Agenda.AddItem(by, item, AsItem, after).IsRefused(out var unadded))
        {
            return unadded;
        }

        Settle(ItemProposalState.TakenIn, by, at);
        (Meeting, Item) = (meeting.Id, item);
        Record(new ItemProposalTakenIn(Id, Proposer, Name, Title, meeting.Id, item));
        return Done.Value;
    }

    /// <summary>Adds it to the background of an item that is on an agenda already. The same twice is one.</summary>
    /// <param name="added">The words of it, with who proposed it.</param>
    public Result<Done> MergeInto(Actor by, int seen, Meeting meeting, AgendaItemId item, string added, DateTimeOffset at)
    {
        added = Wording.Text(added);
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.Merged && Meeting == meeting.Id && Item == item)
        {
            return Done.Value;
        }

        if ((Changed(seen) ?? Prepared(meeting)) is { } refused)
        {
            return refused;
        }

        if (meeting.Agenda.FindItem(item) is not { Kind: not AgendaItemKind.Break } into)
        {
            return new MeetingRefusal.ItemGone();
        }

        var background = into.Background.Length == 0 ? added : $"{into.Background}\n\n{added}";
        if (meeting.Agenda.EditItem(by, item, into.Text, into.Text with { Background = background }).IsRefused(out var unmerged))
        {
            return unmerged;
        }

        Settle(ItemProposalState.Merged, by, at);
        (Meeting, Item, Added) = (meeting.Id, item, added);
        Record(new ItemProposalMerged(Id, Proposer, Name, Title, meeting.Id, item, into.Title));
        return Done.Value;
    }

    /// <summary>
    /// Takes back what became of it, so that it waits again: the item it became is removed, and what was added to an item
    /// taken out, if that stands there as it was. Refused when the item was changed or taken up. Idempotent.
    /// </summary>
    /// <param name="meeting">The meeting of <see cref="Meeting"/>; null when there is none.</param>
    public Result<Done> Reopen(Actor by, int seen, Meeting? meeting)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (IsOpen)
        {
            return Done.Value;
        }

        if ((State == ItemProposalState.Withdrawn ? Settled() : Version == seen ? null : AsItIs()) is { } refused)
        {
            return refused;
        }

        if (meeting is not null && Item is { } item && meeting.Agenda.FindItem(item) is { } place && TakeOut(by, meeting, place) is { } held)
        {
            return held;
        }

        Unsettle();
        Record(new ItemProposalReopened(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>
    /// What it became, or was added to, is removed, by itself or with its meeting: it waits again. Does nothing when it is somewhere else.
    /// </summary>
    /// <param name="item">Null when the meeting is removed with its whole agenda.</param>
    /// <returns>Where it was; null when nothing was done.</returns>
    public FormerPlace? ReturnFromRemoved(MeetingId meeting, AgendaItemId? item = null)
    {
        if (Meeting != meeting || (item is { } removed && Item != removed) || State is not (ItemProposalState.TakenIn or ItemProposalState.Merged))
        {
            return null;
        }

        var former = new FormerPlace(Id, State, Added);
        Unsettle();
        Record(new ItemProposalReopened(Id, Proposer, Name, Title));
        return former;
    }

    /// <summary>The removed item is back on the agenda: it is there again, unless something else has become of it meanwhile.</summary>
    /// <returns>Whether it is.</returns>
    public bool ReturnTo(Actor by, Meeting meeting, AgendaItem item, FormerPlace former, DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return false;
        }

        Settle(former.State, by, at);
        (Meeting, Item, Added) = (meeting.Id, item.Id, former.Added);
        Record(former.State == ItemProposalState.TakenIn
            ? new ItemProposalTakenIn(Id, Proposer, Name, Title, meeting.Id, item.Id)
            : new ItemProposalMerged(Id, Proposer, Name, Title, meeting.Id, item.Id, item.Title));
        return true;
    }

    private Refusal? TakeOut(Actor by, Meeting meeting, AgendaItem place)
    {
        if (Prepared(meeting) is { } begun)
        {
            return begun;
        }

        if (State == ItemProposalState.TakenIn)
        {
            return place.Text == AsItem ? meeting.Agenda.RemoveItem(by, place.Id).Refusal : new ItemProposalRefusal.ItemWasChanged(place.Title);
        }

        if (!place.Background.Contains(Added, StringComparison.Ordinal))
        {
            return new ItemProposalRefusal.ItemWasChanged(place.Title);
        }

        var at = place.Background.LastIndexOf(Added, StringComparison.Ordinal);
        var (before, after) = (place.Background[..at].TrimEnd(), place.Background[(at + Added.Length)..].TrimStart());
        var left = before.Length > 0 && after.Length > 0 ? $"{before}\n\n{after}" : before + after;
        return meeting.Agenda.EditItem(by, place.Id, place.Text, place.Text with { Background = left }).Refusal;
    }
}
