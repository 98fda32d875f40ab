using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using CsCheck;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>Who may read an item that is not for the whole council, and what follows from it.</summary>
public sealed class ItemsForACircleTests
{
    private static readonly SecrecyGround _ground = SecrecyGround.All[^1];

    [Fact]
    public void Anybody_reads_an_item_without_a_circle() => Assert.True(ItemCircle.MayRead(null, Duties.None, null));

    [Fact]
    public void A_circle_is_read_by_its_duties_its_members_and_those_who_prepare() =>
        Gen.Select(Gen.Int[0, 255], Gen.Int[0, 255], Gen.Bool).Sample((held, asked, named) =>
        {
            var (duties, member) = ((Duties)held, new MemberId(Guid.CreateVersion7()));
            var circle = new ItemCircle((Duties)asked, named ? [member] : [], _ground);

            Assert.Equal(named || (held & (asked | (int)Duties.Preparers)) != 0, ItemCircle.MayRead(circle, duties, member));
        }, iter: 500);

    [Fact]
    public void Who_is_no_member_reads_none() => Assert.False(ItemCircle.MayRead(Circle(AMeeting.Member), Duties.None, null));

    [Fact]
    public void Only_those_who_prepare_draw_it()
    {
        var meeting = AMeeting.Shared();

        Assert.IsType<NotYourDuty>(Draw(meeting, AMeeting.Member, Circle(AMeeting.Member)).Refusal);
    }

    [Fact]
    public void A_ground_in_own_words_is_not_empty()
    {
        var meeting = AMeeting.Shared();

        var refusal = Draw(meeting, AMeeting.Coordinator, new ItemCircle(Duties.Member, [], SecrecyGround.InOwnWords(" "))).Refusal;

        Assert.Equal(new EmptyText("Ground"), refusal);
    }

    [Fact]
    public void The_same_circle_in_another_order_is_no_change()
    {
        var (meeting, one, other) = (AMeeting.Shared(), new MemberId(Guid.CreateVersion7()), new MemberId(Guid.CreateVersion7()));
        _ = Draw(meeting, AMeeting.Coordinator, new ItemCircle(Duties.Member | Duties.Chair, [one, other], _ground)).Value;
        _ = meeting.Meeting.TakeEvents();

        _ = Draw(meeting, AMeeting.Coordinator, new ItemCircle(Duties.Member, [other, one, one], _ground)).Value;

        Assert.Empty(meeting.Meeting.Events);
    }

    [Fact]
    public void It_is_drawn_after_the_meeting_too_until_the_minutes_are_locked()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 40)).Value;
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Klart.", AMeeting.At(17, 0)).Value;

        Assert.Null(Draw(meeting, AMeeting.Coordinator, Circle(AMeeting.Member)).Refusal);
        Assert.IsType<AdjustmentRefusal.SectionIsLocked>(Draw(meeting, AMeeting.Coordinator, null, new AdjustmentRefusal.SectionIsLocked()).Refusal);
        var text = meeting.Meeting.Agenda.FindItem(meeting.Matter)!.Text;
        Assert.IsType<MeetingRefusal.IsClosed>(meeting.Meeting.Agenda.EditItem(
            AMeeting.Coordinator, meeting.Matter, text, text with { Circle = null, Title = "Ny titel" }).Refusal);
    }

    [Fact]
    public void Who_is_outside_an_item_cannot_adjust_and_is_not_left_outside()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        var (inside, outside) = (meeting.Members[1], meeting.Members[2]);
        var circle = new ItemCircle(Duties.None, [inside.Member!.Value], _ground);
        _ = meeting.Meeting.Roles.ChooseAdjusters(AMeeting.Secretary, [outside.Id], "", begun: false).Value;

        var declined = Draw(meeting, AMeeting.Coordinator, circle).Refusal;
        _ = meeting.Meeting.Roles.ChooseAdjusters(AMeeting.Secretary, [inside.Id], "", begun: false).Value;
        _ = Draw(meeting, AMeeting.Coordinator, circle).Value;

        Assert.Equal(new MeetingRefusal.AdjusterIsOutside(outside.Name), declined);
        Assert.DoesNotContain(meeting.Meeting.Roles.AbleToAdjust(), a => a.Id == outside.Id);
        Assert.Equal(new MeetingRefusal.CannotAdjust(outside.Name), meeting.Meeting.Roles.ChooseAdjusters(AMeeting.Secretary, [outside.Id], "", begun: false).Refusal);
    }

    [Fact]
    public void Who_waits_for_the_floor_is_taken_from_the_list_when_the_circle_is_drawn()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 40)).Value;
        _ = meeting.Meeting.Floor.RequestFloor(AMeeting.Member).Value;

        _ = Draw(meeting, AMeeting.Coordinator, new ItemCircle(Duties.None, [], _ground)).Value;

        Assert.Empty(meeting.Meeting.Floor.Speakers);
        Assert.IsType<MeetingRefusal.ForACircle>(meeting.Meeting.Floor.RequestFloor(AMeeting.Member).Refusal);
    }

    [Fact]
    public void It_is_opened_to_all_before_it_becomes_a_break()
    {
        var meeting = AMeeting.Shared();
        _ = Draw(meeting, AMeeting.Coordinator, Circle(AMeeting.Member)).Value;
        Result<Done> Edit(Func<AgendaItemText, AgendaItemText> edit) => meeting.Meeting.Agenda.EditItem(
            AMeeting.Coordinator, meeting.Matter, meeting.Meeting.Agenda.FindItem(meeting.Matter)!.Text, edit(meeting.Meeting.Agenda.FindItem(meeting.Matter)!.Text));

        var declined = Edit(text => text with { Kind = AgendaItemKind.Break });

        Assert.Equal(new MeetingRefusal.BreakIsForAll(), declined.Refusal);
        Assert.NotNull(meeting.Meeting.Agenda.FindItem(meeting.Matter)!.Circle);
        Assert.Null(Edit(text => text with { Circle = null }).Refusal);
        Assert.Null(Edit(text => text with { Kind = AgendaItemKind.Break }).Refusal);
    }

    [Fact]
    public void A_break_has_none()
    {
        var meeting = AMeeting.Shared();

        _ = Draw(meeting, AMeeting.Coordinator, Circle(AMeeting.Member), item: meeting.Break).Value;

        Assert.Null(meeting.Meeting.Agenda.FindItem(meeting.Break)!.Circle);
    }

    [Fact]
    public void Without_a_hidden_paragraf_its_attachments_are_left_out_and_those_of_the_meeting_stay()
    {
        var record = ARecord.Rich();
        var secret = record.Sections.First(s => s.Label != "");
        record = record with
        {
            Sections = record.Sections.Select(s => s == secret ? s with { Circle = Circle(AMeeting.Member) } : s).ToValueList(),
            Attachments = [new RecordAttachment("", "Öppen.pdf"), new RecordAttachment(secret.Label, "Hemlig.pdf") { File = new RecordFile(1, new string('a', 64)) }],
        };

        Assert.Equal(["Öppen.pdf"], record.SeenFrom(s => s.Circle?.Ground).Attachments.Select(a => a.Text));
        Assert.Equal(["Öppen.pdf"], PublicCopy.Of(record, []).Attachments.Select(a => a.Text));
    }

    [Fact]
    public void That_it_was_secret_is_kept_when_it_is_removed()
    {
        var meeting = AMeeting.Shared();
        _ = Draw(meeting, AMeeting.Coordinator, Circle(AMeeting.Member)).Value;

        _ = meeting.Meeting.Agenda.RemoveItem(AMeeting.Coordinator, meeting.Matter).Value;
        _ = meeting.Meeting.Agenda.RemoveItem(AMeeting.Coordinator, meeting.Information).Value;

        Assert.Equal([true, false], meeting.Meeting.Events.OfType<ItemRemoved>().Select(e => e.Secret));
    }

    [Fact]
    public void What_changed_in_a_hidden_item_is_no_change_of_the_summons()
    {
        var meeting = AMeeting.Shared();
        _ = Draw(meeting, AMeeting.Coordinator, Circle(AMeeting.Member)).Value;
        var before = SummonsContent.Of(meeting.Meeting, []);
        var text = meeting.Meeting.Agenda.FindItem(meeting.Matter)!.Text;
        _ = meeting.Meeting.Agenda.EditItem(AMeeting.Coordinator, meeting.Matter, text, text with { Presenter = "Polisen" }).Value;
        _ = meeting.Meeting.Agenda.AddItem(AMeeting.Coordinator, new AgendaItemId(Guid.CreateVersion7()), text with { Title = "En till" }).Value;

        var changes = SummonsChange.Between(before, SummonsContent.Of(meeting.Meeting, []));
        var seen = SummonsChange.SeenBy(changes, item => item.Circle is null);

        Assert.Equal(2, changes.Count);
        Assert.True(Assert.IsType<SummonsChange.Added>(Assert.Single(seen)).Item is { IsHidden: true, Title: "" });
    }

    [Fact]
    public void The_public_copy_is_without_it_whatever_is_chosen()
    {
        var record = ARecord.Rich();
        var secret = record.Sections.First(s => s.Decisions.Count > 0 && s.Label != "");
        record = record with { Sections = record.Sections.Select(s => s == secret ? s with { Title = "Hemlighet", Circle = Circle(AMeeting.Member) } : s).ToValueList() };

        var copy = PublicCopy.Of(record, []);

        Assert.DoesNotContain("Hemlighet", Encoding.UTF8.GetString(RecordJson.Write(copy)), StringComparison.Ordinal);
        Assert.DoesNotContain(AMeeting.Member.Member!.Value.ToString(), Encoding.UTF8.GetString(RecordJson.Write(copy)), StringComparison.Ordinal);
        var left = Assert.Single(copy.Sections, s => s.Secret);
        Assert.Equal((secret.Label, _ground), (left.Label, left.Withheld));
        Assert.True(PublicCopy.LeavesOut(copy));
    }

    [Fact]
    public void What_is_sealed_has_a_salt_that_no_copy_has_which_something_is_left_out_of()
    {
        var record = ARecord.Rich();
        var (one, other) = (RecordJson.Adoptable(record), RecordJson.Adoptable(record));
        Assert.Equal(one.Write(), one.Write());
        Assert.NotEqual(one.Write(), other.Write());

        var adopted = RecordJson.Read(one.Write());
        Assert.Equal(64, adopted.Salt!.Length);
        Assert.Equal(one.Write(), RecordJson.Write(adopted));
        Assert.Null(PublicCopy.Of(adopted, []).Salt);
        Assert.Null(adopted.SeenFrom(section => section == adopted.Sections[0] ? _ground : null).Salt);
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(adopted with { Salt = null }));
    }

    [Fact]
    public void Minutes_from_before_there_were_circles_are_read_as_they_were()
    {
        var record = ARecord.Rich();
        var before = Encoding.UTF8.GetString(RecordJson.Write(record));
        before = System.Text.RegularExpressions.Regex.Replace(before, ",\\s*\"circle\": null", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
        before = System.Text.RegularExpressions.Regex.Replace(before, ",\\s*\"secret\": false", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

        Assert.DoesNotContain("circle", before, StringComparison.Ordinal);
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(RecordJson.Read(Encoding.UTF8.GetBytes(before))));
    }

    private static ItemCircle Circle(Actor of) => new(Duties.None, [of.Member!.Value], _ground);

    private static Result<Done> Draw(AMeeting meeting, Actor by, ItemCircle? circle, Refusal? locked = null, AgendaItemId? item = null)
    {
        var text = meeting.Meeting.Agenda.FindItem(item ?? meeting.Matter)!.Text;
        return meeting.Meeting.Agenda.EditItem(by, item ?? meeting.Matter, text, text with { Circle = circle }, locked);
    }
}
