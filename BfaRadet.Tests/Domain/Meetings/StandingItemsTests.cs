using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public class StandingItemsTests
{
    [Fact]
    public void Formalities_other_business_and_what_recurs_are_standing()
    {
        var last = Agenda(
            (AgendaItemKind.Formality, "Mötets öppnande"), (AgendaItemKind.Information, "Information från polisen"), (AgendaItemKind.Break, "Paus"),
            (AgendaItemKind.Decision, "Farthinder"), (AgendaItemKind.AnyOtherBusiness, "Övriga frågor: A-traktorer"), (AgendaItemKind.AnyOtherBusiness, "Övriga frågor."));
        var before = Agenda((AgendaItemKind.Information, "information från polisen."), (AgendaItemKind.Break, "Paus"), (AgendaItemKind.Decision, "Budget"));

        Assert.Equal(
            ["Mötets öppnande", "Information från polisen", "Paus", "Övriga frågor."], StandingItems.Of(last, before).Select(i => i.Title));
        Assert.Equal(["Mötets öppnande", "Övriga frågor."], StandingItems.Of(last, []).Select(i => i.Title));
    }

    [Fact]
    public void What_was_written_about_the_matter_then_is_left()
    {
        var meeting = Planned();
        var text = new AgendaItemText(AgendaItemKind.Formality, "Val av justerare", "ordförande", 5, "Bakgrund", "Förslag", "KS 2026/1", "Bilaga 1", [], "Internt");
        _ = meeting.Agenda.AddItem(AMeeting.Coordinator, new AgendaItemId(Guid.CreateVersion7()), text).Value;

        Assert.Equal(
            new AgendaItemText(AgendaItemKind.Formality, "Val av justerare", "ordförande", 5),
            StandingItems.TextOf(meeting.Agenda.Items[^1]));
    }

    private static Meeting Planned() => Meeting.Plan(
        AMeeting.Coordinator, new MeetingId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()),
        new MeetingDetails(AMeeting.Day, new TimeOnly(15, 30), new TimeOnly(17, 30), "")).Value;

    private static IReadOnlyList<AgendaItem> Agenda(params (AgendaItemKind Kind, string Title)[] items)
    {
        var meeting = Planned();
        foreach (var (kind, title) in items)
        {
            _ = meeting.Agenda.AddItem(AMeeting.Coordinator, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(kind, title)).Value;
        }

        return meeting.Agenda.Items;
    }
}
