using BfaRadet.App.Documents;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

/// <summary>Something like minutes, as long as asked for.</summary>
internal static class SampleMinutes
{
    public static Document With(int items) => new("Protokoll 2026-03-04 – Exempelrådet", [
        new Heading(1, "Protokoll"),
        new Contents(),
        .. Enumerable.Range(1, items).SelectMany(Item),
    ])
    { Author = "Exempelkommun", Header = new PageBand("Exempelrådet", "2026-03-04"), Footer = PageBand.Numbered("Justerandes signatur") };

    public static IEnumerable<Block> Item(int number) =>
    [
        new Heading(2, $"§ {number} Lägesbild från polisen") { Anchor = $"p{number}" },
        new Paragraph($"Dnr 2026/{number}") { Look = ParagraphLook.Small, KeepWithNext = true },
        new Paragraph("Kommunpolisen redogör för läget. Antalet anmälda brott i centrum är oförändrat jämfört med förra året, medan skadegörelsen vid skolorna har ökat något, särskilt på kvällar och helger."),
        new Heading(3, "Beslut"),
        new List(
            ListMarks.Number,
            [
                new ListItem([new Paragraph([new Run("Rådet noterar informationen. ", Bold: true), "Se även ", new Run("§ 1", Link: "#p1"), "."])]),
                new ListItem([new Paragraph("Samordnaren får i uppdrag:"), new List(ListMarks.Letter, "att kontrollera belysningen,", "att återkomma den 10 juni.")]),
            ]),
        new Table([new(2), new(1, Alignment.Right)], [new Row("Ledamot", "Röst")], [new Row("Ek", "ja"), new Row("Öberg", "nej")]),
    ];
}
