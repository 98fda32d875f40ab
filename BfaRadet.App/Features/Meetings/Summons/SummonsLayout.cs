using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>The summons as a document, for the screen, print and files.</summary>
internal static class SummonsLayout
{
    public const string Late = "Tillkommit efter kallelsen";

    /// <param name="late">The items that came after the summons.</param>
    /// <param name="cancelled">Of a meeting that is cancelled: a paper that is printed says so too.</param>
    public static Document Of(string council, string municipality, SummonsSending first, SummonsSending sending, IReadOnlyCollection<AgendaItemId> late, Cancelling? cancelled = null)
    {
        var content = sending.Content;
        return new Document($"Kallelse {SwedishDates.Full(content.Details.Date)}", [.. Blocks(council, municipality, first, sending, content, late, cancelled)])
        {
            Author = council,
            Header = new PageBand($"{council}, {municipality}", ""),
            Footer = PageBand.Numbered($"Kallelse {SwedishDates.Iso(content.Details.Date)}"),
        };
    }

    private static IEnumerable<Block> Blocks(
        string council, string municipality, SummonsSending first, SummonsSending sending, SummonsContent content, IReadOnlyCollection<AgendaItemId> late, Cancelling? cancelled)
    {
        yield return new Block.Heading(1, sending.Version == 0 ? "Kallelse" : "Kallelse, ändrad");
        if (cancelled is { Reason: var reason })
        {
            yield return new Block.Paragraph([new Run("Sammanträdet är inställt.", Bold: true), new Run($" {reason}")]);
        }

        yield return Facts(
            ("Rådet", $"{council}, {municipality}"),
            ("Tid", SummonsWords.When(content.Details)),
            ("Plats", content.Details.Place),
            ("På distans", content.Details.RemoteLink),
            ("Upplysningar", content.Details.Notice),
            ("Handlingar", string.Join("; ", content.Files.Select(SummonsWords.Named))));
        yield return new Block.Heading(2, "Ärenden");
        yield return Items(content, late);
        foreach (var item in content.Items.Where(i => i.Proposal.Length > 0 || i.FollowUps.Count > 0))
        {
            yield return new Block.Heading(3, SummonsWords.Item(item));
            if (item.FollowUps.Count > 0)
            {
                yield return FollowUps(item);
            }

            if (item.Proposal.Length > 0)
            {
                yield return new Block.Paragraph([new Run("Förslag till beslut: ", Bold: true), new Run(item.Proposal)]);
            }
        }

        yield return new Block.Heading(2, "Kallade");
        foreach (var (role, name) in new[] { (AttendanceRole.Member, "Ledamöter"), (AttendanceRole.Substitute, "Ersättare"), (AttendanceRole.Official, "Övriga") })
        {
            var people = content.Called.Where(c => c.Role == role).Select(Person).ToList();
            if (people.Count > 0)
            {
                yield return new Block.Heading(3, name);
                yield return new Block.List(ListMarks.Bullet, people);
            }
        }

        yield return new Block.Paragraph(
            $"Kallelsen är från {first.By}, {SwedishDates.Moment(first.At)}." + (sending.Version == 0 ? "" : $" Ändrad {SwedishDates.Moment(sending.At)} av {sending.By}."));
    }

    /// <summary>The earlier decisions that an item follows up: the same table in the summons and in its letter.</summary>
    internal static Block.Table FollowUps(SummonedItem item) => EarlierDecisionBlocks.Of(
        item.FollowUps, row => (row.Number, DecisionWords.Sentence(row.Text), row.Of is { } of ? DecisionWords.Of(of) : "Ingen angiven"), text => new Cell(text),
        ("Klart senast", 1.4, row => new Cell(row.DueOn is { } due ? SwedishDates.Full(due) : "–"))) with
    {
        Summary = $"Beslut som följs upp under {SummonsWords.Item(item)}",
    };

    private static Block.Table Items(SummonsContent content, IReadOnlyCollection<AgendaItemId> late)
    {
        // A column that no item has anything in is none.
        var columns = new (double Width, string Name, Func<SummonedItem, Cell> Of)[]
        {
            (0.6, "Nr", i => new Cell(i.Number is { } number ? $"{number}" : "–")),
            (3, "Ärende", i => new Cell(
                $"{SummonsWords.Title(i)}{(i.IsHidden || i.Kind == AgendaItemKind.Break || i.Title.Equals(MeetingWords.Of(i.Kind), StringComparison.OrdinalIgnoreCase) ? "" : $" ({MeetingWords.Of(i.Kind)})")}{(late.Contains(i.Id) ? $". {Late}" : "")}", isHeader: true)),
            (1.6, "Föredragande", i => new Cell(i.Presenter)),
            (1.2, "Klockslag", i => new Cell(Clock(i))),
            (1.6, "Dnr", i => new Cell(i.RegistryNumber.Replace(' ', '\u00a0'))),
            (1.5, "Handlingar", i => new Cell(SummonsWords.Attachments(i))),
        }.ToList();
        var withFiles = content.Items.Any(i => SummonsWords.Attachments(i).Length > 0);
        _ = columns.RemoveAll(c => (c.Name == "Handlingar" && !withFiles) || (c.Name == "Dnr" && content.Items.All(i => i.RegistryNumber.Length == 0)));
        return new Block.Table(
            [.. columns.Select(c => new Column(c.Width))],
            [new Row([.. columns.Select(c => new Cell(c.Name, isHeader: true))])],
            [.. content.Items.Select(i => new Row([.. columns.Select(c => c.Of(i))]))])
        {
            ByContent = true,
            Summary = withFiles ? "Ärenden med föredragande, klockslag och handlingar" : "Ärenden med föredragande och klockslag",
        };
    }

    private static string Clock(SummonedItem item) => item.From == item.To ? SwedishDates.Clock(item.From) : SwedishDates.Range(item.From, item.To);

    private static string Person(Summoned person) =>
        string.Join(", ", new[] { person.Name, person.Title, person.Organisation }.Where(part => part.Length > 0));

    internal static Block.Table Facts(params IReadOnlyList<(string Name, string Value)> facts) =>
        new([new Column(1), new Column(3)], [], [.. facts.Where(f => f.Value != "").Select(f => new Row([new Cell(f.Name, isHeader: true), new Cell(f.Value)]))])
        {
            Look = TableLook.Plain,
            Summary = "Tid och plats",
        };
}
