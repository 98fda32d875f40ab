using BfaRadet.Domain.Minutes;


namespace BfaRadet.Domain.Publishing;

/// <summary>
/// Every line of text in the minutes that a person wrote or is named in, each handed to one function: the one list of
/// them, so that what is left out, and what is guarded, can never be two different things. Labels, numbers, dates and
/// kinds are no text.
/// </summary>
public static class PaperLines
{
    /// <summary>What parts a line from the one before it in the cell to its left.</summary>
    public const char Border = '\t';

    /// <summary>What parts any other line from the one before it.</summary>
    public const char Break = '\n';

    /// <summary>The paper with each line as the function gives it back. Empty lines are not asked about.</summary>
    public static MinutesPaper Map(MinutesPaper paper, Func<PaperPlace, ValueList<MinutesInline>, ValueList<MinutesInline>> line) =>
        Map(paper, (place, words, _) => line(place, words));

    /// <summary>The same for a function that is also told what parts the line from the one before it.</summary>
    public static MinutesPaper Map(MinutesPaper paper, Func<PaperPlace, ValueList<MinutesInline>, char, ValueList<MinutesInline>> line)
    {
        var outside = new Lines(null, line);
        var items = new Dictionary<string, AgendaItemId>();
        foreach (var section in paper.Sections.Where(s => s.Label != ""))
        {
            items.TryAdd(section.Label, section.Item);
        }

        return paper with
        {
            CouncilName = outside.Of(PaperPart.Head, paper.CouncilName),
            Municipality = outside.Of(PaperPart.Head, paper.Municipality),
            Place = outside.Of(PaperPart.Head, paper.Place),
            KeptAt = outside.Of(PaperPart.Head, paper.KeptAt),
            People = paper.People.Select(p => p with
            {
                Name = outside.Of(PaperPart.Person, p.Name),
                Title = outside.Of(PaperPart.Person, p.Title),
                Organisation = outside.Of(PaperPart.Person, p.Organisation),
                ServedFor = outside.Of(PaperPart.Person, p.ServedFor),
                Services = p.Services.Select(s => s with { For = outside.Of(PaperPart.Person, s.For) }).ToValueList(),
            }).ToValueList(),
            Sections = paper.Sections.Select(s => Section(s, new Lines(s.Item, line))).ToValueList(),
            Attachments = paper.Attachments.Select(a => a with
            {
                Text = new Lines(items.TryGetValue(a.Section, out var item) ? item : null, line).Of(PaperPart.Attachment, a.Text),
            }).ToValueList(),
            Adjustment = paper.Adjustment with
            {
                Place = outside.Of(PaperPart.Adjustment, paper.Adjustment.Place),
                Signers = paper.Adjustment.Signers.Select(s => s with
                {
                    Name = outside.Of(PaperPart.Adjustment, s.Name),
                    Title = outside.Of(PaperPart.Adjustment, s.Title),
                    Organisation = outside.Of(PaperPart.Adjustment, s.Organisation),
                }).ToValueList(),
            },
            NextMeeting = paper.NextMeeting is { } next
                ? next with { Place = outside.Of(PaperPart.NextMeeting, next.Place) }
                : null,
        };
    }

    /// <summary>The words of a line; a line break inside it is \n.</summary>
    public static string WordsOf(ValueList<MinutesInline> line) =>
        string.Concat(line.Select(i => i is MinutesInline.Run run ? run.Text : "\n"));

    private static PaperSection Section(PaperSection section, Lines lines) => section with
    {
        Title = lines.Of(PaperPart.Title, section.Title),
        RegistryNumber = lines.Of(PaperPart.RegistryNumber, section.RegistryNumber),
        Presenter = lines.Of(PaperPart.Presenter, section.Presenter),
        Chair = lines.Of(PaperPart.Person, section.Chair),
        Background = lines.Of(PaperPart.Background, section.Background),
        Text = lines.Of(section.Text),
        Proposal = lines.Of(PaperPart.Proposal, section.Proposal),
        Conflicts = section.Conflicts.Select(c =>
            new PaperConflict(lines.Of(PaperPart.Conflict, c.Name), lines.Of(PaperPart.Conflict, c.Reason))).ToValueList(),
        Motions = section.Motions.Select(m =>
            new PaperMotion(lines.Of(PaperPart.Motion, m.Name), lines.Of(PaperPart.Motion, m.Text))).ToValueList(),
        PropositionOrder = lines.Of(PaperPart.PropositionOrder, section.PropositionOrder),
        Votes = section.Votes.Select(v => v with
        {
            Yes = lines.Of(PaperPart.Vote, v.Yes),
            No = lines.Of(PaperPart.Vote, v.No),
            Ballots = v.Ballots.Select(b => b with { Name = lines.Of(PaperPart.Vote, b.Name) }).ToValueList(),
        }).ToValueList(),
        Decisions = section.Decisions.Select(d => d with
        {
            Text = lines.Of(PaperPart.Decision, d.Text),
            Responsibles = d.Responsibles.Select(r => lines.Of(PaperPart.Responsible, r)).ToValueList(),
            FocusAreas = d.FocusAreas.Select(f => lines.Of(PaperPart.Decision, f)).ToValueList(),
        }).ToValueList(),
        Statements = section.Statements.Select(s => s with
        {
            Name = lines.Of(PaperPart.Statement, s.Name),
            Text = lines.Of(PaperPart.Statement, s.Text),
        }).ToValueList(),
    };

    private readonly struct Lines(AgendaItemId? item, Func<PaperPlace, ValueList<MinutesInline>, char, ValueList<MinutesInline>> map)
    {
        public string Of(PaperPart part, string text) =>
            text == "" ? "" : WordsOf(map(new(item, part), [new MinutesInline.Run(text)], Break));

        public MinutesText Of(MinutesText text) => new(Blocks(text.Blocks));

        private ValueList<MinutesBlock> Blocks(ValueList<MinutesBlock> blocks)
        {
            var made = new List<MinutesBlock>();
            foreach (var block in blocks)
            {
                made.Add(Block(block));
            }

            return made.ToValueList();
        }

        private MinutesBlock Block(MinutesBlock block) => block switch
        {
            MinutesBlock.Paragraph paragraph => Paragraph(paragraph),
            MinutesBlock.Heading heading => heading with { Content = Line(heading.Content) },
            MinutesBlock.List list => list with { Items = Items(list.Items) },
            MinutesBlock.Table table => new MinutesBlock.Table(Rows(table.Rows)),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block that is not known here"),
        };

        private ValueList<MinutesBlock.Item> Items(ValueList<MinutesBlock.Item> items)
        {
            var made = new List<MinutesBlock.Item>();
            foreach (var one in items)
            {
                made.Add(new(Blocks(one.Blocks)));
            }

            return made.ToValueList();
        }

        private ValueList<MinutesBlock.Row> Rows(ValueList<MinutesBlock.Row> rows)
        {
            var made = new List<MinutesBlock.Row>();
            foreach (var row in rows)
            {
                var cells = new List<MinutesBlock.Cell>();
                foreach (var cell in row.Cells)
                {
                    var paragraphs = new List<MinutesBlock.Paragraph>();
                    foreach (var paragraph in cell.Paragraphs)
                    {
                        paragraphs.Add(Paragraph(paragraph, cells.Count > 0 && paragraphs.Count == 0 ? Border : Break));
                    }

                    cells.Add(cell with { Paragraphs = paragraphs.ToValueList() });
                }

                made.Add(new(cells.ToValueList()));
            }

            return made.ToValueList();
        }

        private MinutesBlock.Paragraph Paragraph(MinutesBlock.Paragraph paragraph, char before = Break) => new(Line(paragraph.Content, before));

        private ValueList<MinutesInline> Line(ValueList<MinutesInline> content, char before = Break) =>
            content.Count == 0 ? content : map(new(item, PaperPart.Text), content, before);
    }
}
