using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Proposals;

/// <summary>A proposed item, from its proposer to what becomes of it.</summary>
public sealed class ProposingItemsTests
{
    private static readonly ItemProposalText _lights = new("Belysning vid stationen", "Två lampor är släckta.", "Rådet ber gatuenheten laga lamporna.");

    private readonly AMeeting _prepared = AMeeting.Prepared();
    private readonly AgendaItemId _item = new(Guid.CreateVersion7());

    private Meeting Meeting => _prepared.Meeting;

    [Theory]
    [InlineData(Duties.Member, true)]
    [InlineData(Duties.Substitute, true)]
    [InlineData(Duties.Attendant, true)]
    [InlineData(Duties.Coordinator, true)]
    [InlineData(Duties.Observer, false)]
    public void Everybody_who_takes_part_may_propose(Duties duties, bool may)
    {
        var proposed = ItemProposal.Propose(AMeeting.Member with { Duties = duties }, NewId(), Meeting.Council, "", _lights, 0, At(0));

        Assert.Equal(may ? null : new NotYourDuty(ItemProposal.Proposers), proposed.Refusal);
    }

    [Fact]
    public void All_that_is_wrong_with_it_is_said_at_once()
    {
        var proposed = Propose(new ItemProposalText(" ", new string('a', Wording.TextMax + 1), "Född 19811228-9874"));

        Assert.Equal(
            new Faults([new EmptyText("Title"), new TextTooLong("Background", Wording.TextMax + 1, Wording.TextMax), new HoldsPersonalNumber("Proposal")]),
            proposed.Refusal);
    }

    [Fact]
    public void One_person_has_no_more_waiting_than_somebody_can_read()
    {
        var proposed = ItemProposal.Propose(AMeeting.Member, NewId(), Meeting.Council, "", _lights, ItemProposal.MaxWaiting, At(0));

        Assert.Equal(new ItemProposalRefusal.TooManyWait(20), proposed.Refusal);
    }

    [Fact]
    public void Handed_in_twice_it_is_one_and_other_words_under_its_id_are_refused()
    {
        var proposal = Waiting();

        Assert.Null(proposal.ProposeAgain(AMeeting.Member, _lights with { Title = " Belysning  vid stationen " }).Refusal);
        Assert.Equal(new AlreadyEntered(_lights.Title), proposal.ProposeAgain(AMeeting.Member, _lights with { Title = "Annat" }).Refusal);
        Assert.Equal(new NotFound(), proposal.ProposeAgain(AMeeting.Coordinator, _lights).Refusal);
        Assert.Single(proposal.Events);
    }

    [Fact]
    public void Taken_in_it_is_an_item_with_its_proposer_as_presenter()
    {
        var proposal = Waiting();

        var taken = proposal.TakeIn(AMeeting.Coordinator, proposal.Version, Meeting, _item, _prepared.Information, At(1));
        var again = proposal.TakeIn(AMeeting.Coordinator, 1, Meeting, _item, _prepared.Information, At(2));

        Assert.Null(taken.Refusal);
        Assert.Null(again.Refusal);
        Assert.Equal(
            new AgendaItemText(AgendaItemKind.Decision, _lights.Title, "Ledamoten, Polisen", null, _lights.Background, _lights.Proposal),
            Meeting.Agenda.FindItem(_item)!.Text);
        Assert.Equal(3, Meeting.Agenda.FindItem(_item)!.Number);
        Assert.Equal((ItemProposalState.TakenIn, Meeting.Id, _item, "Samordnaren"), (proposal.State, proposal.Meeting, proposal.Item, proposal.SettledBy));
        Assert.Single(Meeting.Agenda.Items, i => i.Title == _lights.Title);
    }

    [Fact]
    public void Without_a_proposed_decision_it_is_to_be_discussed()
    {
        var proposal = Waiting(_lights with { Proposal = "" });

        _ = proposal.TakeIn(AMeeting.Coordinator, proposal.Version, Meeting, _item, null, At(1)).Value;

        Assert.Equal(AgendaItemKind.Discussion, Meeting.Agenda.FindItem(_item)!.Kind);
    }

    [Fact]
    public void Of_two_who_decide_the_second_hears_what_the_first_did()
    {
        var proposal = Waiting();
        var seen = proposal.Version;
        _ = proposal.Decline(AMeeting.Coordinator, seen, "Kommunens fråga.", At(1)).Value;

        var second = proposal.TakeIn(AMeeting.Secretary, seen, Meeting, _item, null, At(2));

        Assert.Equal(new ItemProposalRefusal.Settled(ItemProposalState.Declined, "Samordnaren", At(1)), second.Refusal);
        Assert.Null(Meeting.Agenda.FindItem(_item));
    }

    [Fact]
    public void What_was_changed_while_one_read_is_not_decided_unseen()
    {
        var proposal = Waiting();
        var seen = proposal.Version;
        Saved(proposal);
        _ = proposal.Edit(AMeeting.Member, _lights, _lights with { Title = "Belysning i parken" }).Value;

        Assert.Equal(new ItemProposalRefusal.NotAsSeen(ItemProposalState.Waiting, "Ledamoten"), proposal.Decline(AMeeting.Coordinator, seen, "Nej.", At(2)).Refusal);
        Assert.Null(proposal.Decline(AMeeting.Coordinator, proposal.Version, "Nej.", At(2)).Refusal);
    }

    [Fact]
    public void A_question_waits_for_its_answer_and_then_it_waits_for_those_who_prepare()
    {
        var proposal = Waiting();
        _ = proposal.Ask(AMeeting.Coordinator, proposal.Version, "Vilken sida?", At(1)).Value;
        Saved(proposal);

        Assert.Null(proposal.Ask(AMeeting.Coordinator, 1, "Vilken sida?", At(2)).Refusal);
        Assert.Equal(new ItemProposalRefusal.QuestionWaits("Samordnaren"), proposal.Ask(AMeeting.Secretary, proposal.Version, "Hur många?", At(2)).Refusal);
        Assert.Equal(ItemProposalState.AskedBack, proposal.State);
        Assert.Equal(new NotFound(), proposal.Answer(AMeeting.Secretary, "Norra.", At(3)).Refusal);
        Assert.Equal(new EmptyText("Answer"), proposal.Answer(AMeeting.Member, " ", At(3)).Refusal);

        _ = proposal.Answer(AMeeting.Member, "Norra.", At(3)).Value;

        Assert.Null(proposal.Answer(AMeeting.Member, "Norra.", At(4)).Refusal);
        Assert.Equal(new ItemProposalRefusal.NothingAsked(), proposal.Answer(AMeeting.Member, "Södra.", At(4)).Refusal);
        Assert.Equal(ItemProposalState.Answered, proposal.State);
        Assert.Equal([new ProposerQuestion("Vilken sida?", "Samordnaren", At(1), "Norra.", At(3))], proposal.Questions);
    }

    [Fact]
    public void It_is_declined_with_a_reason_and_never_without()
    {
        var proposal = Waiting();

        Assert.Equal(new EmptyText("Reason"), proposal.Decline(AMeeting.Coordinator, proposal.Version, " ", At(1)).Refusal);
        Assert.Equal(
            new TextTooLong("Reason", ItemProposal.ReplyMax + 1, ItemProposal.ReplyMax),
            proposal.Decline(AMeeting.Coordinator, proposal.Version, new string('a', ItemProposal.ReplyMax + 1), At(1)).Refusal);
        Assert.True(proposal.IsOpen);
    }

    [Fact]
    public void Merged_it_is_added_to_the_background_and_taken_back_it_is_taken_out()
    {
        var proposal = Waiting();
        Edit(_prepared.Matter, t => t with { Background = "Mätning vecka 20." });

        _ = proposal.MergeInto(AMeeting.Coordinator, proposal.Version, Meeting, _prepared.Matter, "Förslag från Ledamoten: Belysning", At(1)).Value;
        Assert.Equal("Mätning vecka 20.\n\nFörslag från Ledamoten: Belysning", Meeting.Agenda.FindItem(_prepared.Matter)!.Background);
        Saved(proposal);
        Edit(_prepared.Matter, t => t with { Background = t.Background + "\n\nSkrivet sedan." });
        _ = proposal.Reopen(AMeeting.Secretary, proposal.Version, Meeting).Value;

        Assert.Equal("Mätning vecka 20.\n\nSkrivet sedan.", Meeting.Agenda.FindItem(_prepared.Matter)!.Background);
        Assert.Equal((ItemProposalState.Waiting, null, null, ""), (proposal.State, proposal.Meeting, proposal.Item, proposal.Added));
    }

    [Fact]
    public void It_is_merged_with_an_item_only()
    {
        var proposal = Waiting();

        Assert.Equal(new MeetingRefusal.ItemGone(), proposal.MergeInto(AMeeting.Coordinator, proposal.Version, Meeting, _prepared.Break, "Text", At(1)).Refusal);
        Assert.Equal(new MeetingRefusal.ItemGone(), proposal.MergeInto(AMeeting.Coordinator, proposal.Version, Meeting, _item, "Text", At(1)).Refusal);
        Assert.True(proposal.IsOpen);
    }

    [Fact]
    public void Taken_back_the_item_goes_unless_somebody_has_worked_on_it()
    {
        var proposal = Waiting();
        _ = proposal.TakeIn(AMeeting.Coordinator, proposal.Version, Meeting, _item, null, At(1)).Value;
        Saved(proposal);
        Edit(_item, t => t with { PlannedMinutes = 10 });

        Assert.Equal(new ItemProposalRefusal.ItemWasChanged(_lights.Title), proposal.Reopen(AMeeting.Coordinator, proposal.Version, Meeting).Refusal);
        Edit(_item, t => t with { PlannedMinutes = null });
        Assert.Null(proposal.Reopen(AMeeting.Coordinator, proposal.Version, Meeting).Refusal);

        Assert.Null(Meeting.Agenda.FindItem(_item));
        Assert.Equal((ItemProposalState.Waiting, "", null), (proposal.State, proposal.SettledBy, proposal.SettledAt));
        Assert.Null(proposal.Reopen(AMeeting.Coordinator, 1, Meeting).Refusal);
    }

    [Fact]
    public void An_agenda_of_a_meeting_that_has_begun_takes_nothing_in()
    {
        var (proposal, held) = (Waiting(), AMeeting.InSession());
        var ours = ItemProposal.Propose(AMeeting.Member, NewId(), held.Meeting.Council, "", _lights, 0, At(0)).Value;

        Assert.Equal(new ItemProposalRefusal.MeetingHasBegun(), ours.TakeIn(AMeeting.Coordinator, ours.Version, held.Meeting, _item, null, At(1)).Refusal);
        Assert.Equal(new NotFound(), proposal.TakeIn(AMeeting.Coordinator, proposal.Version, held.Meeting, _item, null, At(1)).Refusal);
    }

    [Fact]
    public void Its_proposer_takes_it_back_while_it_waits_and_may_hand_it_in_again()
    {
        var proposal = Waiting();
        _ = proposal.Ask(AMeeting.Coordinator, proposal.Version, "Vilken sida?", At(1)).Value;

        Assert.Equal(new NotFound(), proposal.Withdraw(AMeeting.Coordinator, At(2)).Refusal);
        _ = proposal.Withdraw(AMeeting.Member, At(2)).Value;
        _ = proposal.Withdraw(AMeeting.Member, At(3)).Value;
        Assert.Equal(new ItemProposalRefusal.Settled(ItemProposalState.Withdrawn, "Ledamoten", At(2)), proposal.Decline(AMeeting.Coordinator, proposal.Version, "Nej.", At(3)).Refusal);
        Assert.Equal(
            new ItemProposalRefusal.Settled(ItemProposalState.Withdrawn, "Ledamoten", At(2)), proposal.Reopen(AMeeting.Coordinator, proposal.Version, null).Refusal);
        _ = proposal.Renew(AMeeting.Member, 0).Value;

        Assert.Equal(ItemProposalState.AskedBack, proposal.State);
    }

    [Fact]
    public void Its_proposer_changes_it_only_while_nothing_has_become_of_it()
    {
        var proposal = Waiting();
        _ = proposal.Edit(AMeeting.Member, _lights, _lights with { Title = "Belysning i parken" }).Value;
        var clash = proposal.Edit(AMeeting.Member, _lights, _lights with { Title = "Lampor" });
        _ = proposal.Decline(AMeeting.Coordinator, proposal.Version, "Nej.", At(1)).Value;

        Assert.Equal(new EditClash([new Clash("Title", "Belysning i parken", "Lampor")]), clash.Refusal);
        Assert.IsType<ItemProposalRefusal.Settled>(proposal.Edit(AMeeting.Member, proposal.Text, _lights).Refusal);
        Assert.IsType<ItemProposalRefusal.Settled>(proposal.Withdraw(AMeeting.Member, At(2)).Refusal);
        Assert.Equal(new NotFound(), proposal.Edit(AMeeting.Coordinator, proposal.Text, _lights).Refusal);
    }

    [Fact]
    public void A_member_decides_nothing_about_it()
    {
        var proposal = Waiting();
        Refusal needed = new NotYourDuty(Duties.Preparers);

        Assert.Equal(needed, proposal.TakeIn(AMeeting.Member, proposal.Version, Meeting, _item, null, At(1)).Refusal);
        Assert.Equal(needed, proposal.MergeInto(AMeeting.Member, proposal.Version, Meeting, _prepared.Matter, "Text", At(1)).Refusal);
        Assert.Equal(needed, proposal.Ask(AMeeting.Member, proposal.Version, "Varför?", At(1)).Refusal);
        Assert.Equal(needed, proposal.Decline(AMeeting.Member, proposal.Version, "Nej.", At(1)).Refusal);
        Assert.Equal(needed, proposal.Reopen(AMeeting.Member, proposal.Version, null).Refusal);
    }

    [Fact]
    public void The_journal_has_its_title_and_nothing_else_of_it()
    {
        var proposal = Waiting();
        _ = proposal.Ask(AMeeting.Coordinator, proposal.Version, "Vilken sida?", At(1)).Value;
        _ = proposal.Answer(AMeeting.Member, "Norra sidan.", At(1)).Value;
        _ = proposal.Decline(AMeeting.Coordinator, proposal.Version, "Kommunens fråga.", At(1)).Value;

        Assert.All(proposal.Events, happened => Assert.Equal(
            (proposal.Id, proposal.Proposer, "Ledamoten", _lights.Title),
            happened is ItemProposalEvent e ? (e.Proposal, e.Member, e.Name, e.Title) : default));
    }

    private static ItemProposalId NewId() => new(Guid.CreateVersion7());

    private static DateTimeOffset At(int minute) => AMeeting.At(8, minute);

    // As it is loaded after a save: the next change is another version.
    private static void Saved(ItemProposal proposal) => proposal.TakeEvents();

    private Result<ItemProposal> Propose(ItemProposalText text) =>
        ItemProposal.Propose(AMeeting.Member, NewId(), Meeting.Council, "Polisen", text, 0, At(0));

    private ItemProposal Waiting(ItemProposalText? text = null) => Propose(text ?? _lights).Value;

    private void Edit(AgendaItemId item, Func<AgendaItemText, AgendaItemText> change)
    {
        var before = Meeting.Agenda.FindItem(item)!.Text;
        _ = Meeting.Agenda.EditItem(AMeeting.Coordinator, item, before, change(before)).Value;
    }
}
