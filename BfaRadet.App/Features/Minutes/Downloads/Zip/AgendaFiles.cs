using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>The agenda as the council sees it, for people and for machines.</summary>
internal static class AgendaFiles
{
    public static string Text(MeetingView meeting)
    {
        var details = meeting.Details;
        var blocks = new List<Block>
        {
            new Block.Heading(1, $"Dagordning – {meeting.CouncilName}"),
            new Block.Paragraph($"{SwedishDates.WithWeekday(details.Date)} kl. {SwedishDates.Range(details.StartsAt, details.EndsAt)}"),
            new Block.Paragraph(details.Place),
            new Block.Paragraph(details.Notice),
        };
        Add(blocks, "Handlingar till hela sammanträdet", string.Join("; ", Named(meeting, null)));
        foreach (var item in meeting.Items)
        {
            blocks.Add(new Block.Heading(2, MeetingWords.Place(item.Number, item.Title)));
            blocks.Add(new Block.Paragraph(string.Join(" · ", new[]
            {
                $"kl. {SwedishDates.Range(item.Slot.From, item.Slot.To)}",
                item.Hidden is null ? MeetingWords.Of(item.Kind) : "",
                item.RegistryNumber == "" ? "" : RecordWords.Registry(item.RegistryNumber),
                item.Presenter == "" ? "" : RecordWords.Presenter(item.Presenter),
                item.AddedAtMeeting ? RecordWords.AddedAtMeeting : "",
            }.Where(part => part != ""))));
            Add(blocks, "Bakgrund", item.Background);
            Add(blocks, RecordWords.Proposal, item.Proposal);
            Add(blocks, "Handlingar", string.Join("; ", Named(meeting, item.Id).Prepend(item.Attachments).Where(name => name != "")));
        }

        return PlainTextWriter.Write(new Document("Dagordning", blocks));
    }

    public static void WriteJson(MeetingView meeting, Stream to) => ExportJson.Write(
        new Agenda(
            meeting.Id, meeting.Council, meeting.CouncilName, meeting.Municipality, meeting.Details.Date, meeting.Details.StartsAt,
            meeting.Details.EndsAt, meeting.Details.Place, meeting.Details.Notice, meeting.SharedAt,
            meeting.Items.Select(i => new Item(
                i.Id, i.Number, i.Kind, i.Title, i.Presenter, i.Slot.From, i.Slot.To, i.Background, i.Proposal, i.RegistryNumber, i.Attachments,
                i.AddedAtMeeting)).ToValueList()),
        to);

    // Those that are open to the council, whoever asks: the zip is handed on.
    private static IEnumerable<string> Named(MeetingView meeting, AgendaItemId? item) =>
        meeting.AttachmentsOf(item).Where(a => a.Secrecy is null).Select(a => AttachmentWords.Named(a.Latest().Name, a.Latest().Number));

    private static void Add(List<Block> blocks, string title, string text)
    {
        if (text != "")
        {
            blocks.Add(new Block.Paragraph($"{title}: {text}"));
        }
    }

    private sealed record Agenda(
        MeetingId Meeting, CouncilId Council, string CouncilName, string Municipality, DateOnly Date, TimeOnly StartsAt, TimeOnly EndsAt,
        string Place, string Notice, DateTimeOffset? SharedAt, ValueList<Item> Items);

    private sealed record Item(
        AgendaItemId Id, int? Number, AgendaItemKind Kind, string Title, string Presenter, TimeOnly From, TimeOnly To, string Background,
        string Proposal, string RegistryNumber, [property: JsonPropertyName("papers")] string Attachments, bool AddedAtMeeting);
}
