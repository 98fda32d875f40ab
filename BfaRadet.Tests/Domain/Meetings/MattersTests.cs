using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>What ties and registry numbers make of the items of a council: its matters.</summary>
public sealed class MattersTests
{
    [Theory]
    [InlineData("KS 2026/0032", "dnr ks 2026-32")]
    [InlineData("KS2026/118", "Dnr: KS 2026/118.")]
    [InlineData("Diarienr KS/26:7", "ks 26 7")]
    public void A_number_is_the_same_however_it_is_written(string one, string other) => Assert.Equal(RegistryKey.Of(one), RegistryKey.Of(other));

    [Theory]
    [InlineData("KS 2026/32", "KS 2026/320")]
    [InlineData("KS 2026/32", "BUN 2026/32")]
    public void Other_numbers_are_others(string one, string other) => Assert.NotEqual(RegistryKey.Of(one), RegistryKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("–")]
    [InlineData("saknas")]
    public void What_is_no_number_ties_nothing(string written)
    {
        Assert.Empty(RegistryKey.Of(written));
        Assert.Equal(2, Matter.Of([Item(1) with { RegistryNumber = written }, Item(2) with { RegistryNumber = written }], []).Count);
    }

    [Fact]
    public void Items_that_are_tied_or_have_the_same_number_are_one_matter_in_the_order_of_their_meetings()
    {
        var (first, second, third, other) = (Item(1, "Belysning"), Item(2, "Belysningen, igen"), Item(3, "Ljus i parken"), Item(2, "Annat"));
        second = second with { RegistryNumber = "KS 2026/12" };
        third = third with { RegistryNumber = "ks 2026/0012" };

        var matters = Matter.Of([third, other, second, first], [new MatterTie(second.Id, first.Id)]);

        var matter = Assert.Single(matters, m => m.Items.Count > 1);
        Assert.Equal([first.Id, second.Id, third.Id], matter.Items.Select(i => i.Id));
        Assert.Equal((first.Id, "Ljus i parken", "ks 2026/0012"), (matter.Id, matter.Title, matter.RegistryNumber));
        Assert.False(matters.Single(m => m.Id == other.Id).IsFollowed);
    }

    [Fact]
    public void A_tie_by_way_of_an_item_that_is_not_there_ties_nothing()
    {
        var (first, hidden, last) = (Item(1), Item(2), Item(3));

        var matters = Matter.Of([first, last], [new MatterTie(hidden.Id, first.Id), new MatterTie(last.Id, hidden.Id)]);

        Assert.All(matters, m => Assert.Single(m.Items));
    }

    [Fact]
    public void A_ring_of_ties_is_one_matter_and_a_break_is_in_none()
    {
        var (one, other, pause) = (Item(1), Item(2), Item(2) with { Kind = AgendaItemKind.Break, RegistryNumber = "KS 1" });

        var matter = Assert.Single(Matter.Of([one, other, pause], [new MatterTie(one.Id, other.Id), new MatterTie(other.Id, one.Id), new MatterTie(pause.Id, one.Id)]));

        Assert.Equal(2, matter.Items.Count);
    }

    [Theory]
    [InlineData(MeetingState.Closed, true, null, MatterItemState.Treated, MatterStanding.Treated)]
    [InlineData(MeetingState.Closed, true, DecisionKind.Tabled, MatterItemState.Tabled, MatterStanding.Waiting)]
    [InlineData(MeetingState.Closed, true, DecisionKind.ReferredBack, MatterItemState.ReferredBack, MatterStanding.Waiting)]
    [InlineData(MeetingState.InSession, true, DecisionKind.Tabled, MatterItemState.Tabled, MatterStanding.Waiting)]
    [InlineData(MeetingState.Closed, false, null, MatterItemState.NotReached, MatterStanding.Waiting)]
    [InlineData(MeetingState.Shared, false, null, MatterItemState.Planned, MatterStanding.Planned)]
    [InlineData(MeetingState.InSession, true, null, MatterItemState.Planned, MatterStanding.Planned)]
    [InlineData(MeetingState.Cancelled, false, null, MatterItemState.Cancelled, MatterStanding.Waiting)]
    public void Its_last_item_says_how_it_stands(MeetingState meeting, bool treated, DecisionKind? putOff, MatterItemState state, MatterStanding standing)
    {
        var (first, last) = (Item(1), Item(2) with { MeetingState = meeting, IsTreated = treated, PutOff = putOff });

        var matter = Assert.Single(Matter.Of([first, last], [new MatterTie(last.Id, first.Id)]));

        Assert.Equal(state, last.State);
        // A meeting that was cancelled leaves the matter as it was.
        Assert.Equal(meeting == MeetingState.Cancelled ? MatterStanding.Treated : standing, matter.Standing);
    }

    [Fact]
    public void It_waits_until_an_item_of_it_is_planned_or_taken_up()
    {
        var first = Item(1) with { PutOff = DecisionKind.Tabled };
        Matter With(MatterItem later) => Assert.Single(Matter.Of([first, later], [new MatterTie(later.Id, first.Id)]));

        Assert.False(With(Item(2) with { IsTreated = false }).IsTakenUpAfter(first.Id));
        Assert.False(With(Item(2) with { IsTreated = false, MeetingState = MeetingState.Cancelled }).IsTakenUpAfter(first.Id));
        Assert.True(With(Item(2)).IsTakenUpAfter(first.Id));
        Assert.True(With(Item(2) with { IsTreated = false, MeetingState = MeetingState.Preparing }).IsTakenUpAfter(first.Id));
    }

    [Fact]
    public void Who_prepares_ties_an_item_also_after_the_meeting_and_nobody_ties_a_break()
    {
        var meeting = AMeeting.InSession();
        var to = SuggestionKey.Of(new AgendaItemId(Guid.CreateVersion7()));

        var done = meeting.Meeting.Agenda.Tie(AMeeting.Coordinator, meeting.Matter, to);
        var byMember = meeting.Meeting.Agenda.Tie(AMeeting.Member, meeting.Matter, to);
        var ofABreak = meeting.Meeting.Agenda.Untie(AMeeting.Coordinator, meeting.Break, to);
        var ofNothing = meeting.Meeting.Agenda.Tie(AMeeting.Coordinator, new AgendaItemId(Guid.CreateVersion7()), to);

        Assert.Null(done.Refusal);
        Assert.IsType<NotYourDuty>(byMember.Refusal);
        Assert.IsType<MeetingRefusal.BreakIsAboutNothing>(ofABreak.Refusal);
        Assert.IsType<MeetingRefusal.ItemGone>(ofNothing.Refusal);
        Assert.Equal(to, Assert.Single(meeting.Meeting.Events.OfType<ItemTied>()).To);
    }

    private static MatterItem Item(int month, string title = "Frågan") => new(
        new AgendaItemId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()), new DateOnly(2026, month, 5), new TimeOnly(9, 0), MeetingState.Closed, 0, 1,
        AgendaItemKind.Decision, title, "", null, IsTreated: true);
}
