using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Writing;

namespace BfaRadet.Domain.Publishing;

/// <summary>
/// Every line of text in the minutes that a person wrote or is named in, each handed to one function. The only list of them, so
/// that what is left out and what is guarded cannot differ. Labels, numbers, dates and kinds are no text.
/// </summary>
public static class RecordLines
{
    /// <summary>Separates a line from the one before it, in the cell to its left.</summary>
    public const char Border = '\t';

    /// <summary>Separates any other line from the one before it.</summary>
    public const char Break = '\n';

    /// <summary>The minutes with each line as the function returns it. Empty lines are not passed to it.</summary>
    public static MinutesRecord Map(MinutesRecord record, Func<RecordPlace, ValueList<RichTextInline>, ValueList<RichTextInline>> line) =>
        Map(record, (place, words, _) => line(place, words));

    /// <summary>The same for a function that also gets what separates the line from the one before it.</summary>
    public static MinutesRecord Map(MinutesRecord record, Func<RecordPlace, ValueList<RichTextInline>, char, ValueList<RichTextInline>> line)
    {
        var outside = new Lines(null, line);
        var items = new Dictionary<string, AgendaItemId>();
        foreach (var section in record.Sections.Where(s => s.Label != ""))
        {
            items.TryAdd(section.Label, section.Item);
        }

        return record with
        {
            CouncilName = outside.Of(RecordPart.Head, record.CouncilName),
            Municipality = outside.Of(RecordPart.Head, record.Municipality),
            Place = outside.Of(RecordPart.Head, record.Place),
            KeptAt = outside.Of(RecordPart.Head, record.KeptAt),
            People = record.People.Select(p => p with
            {
                Name = outside.Of(RecordPart.Person, p.Name),
                Title = outside.Of(RecordPart.Person, p.Title),
                Organisation = outside.Of(RecordPart.Person, p.Organisation),
                ServedFor = outside.Of(RecordPart.Person, p.ServedFor),
                Stays = p.Stays.Select(outside.Of).ToValueList(),
                Services = p.Services.Select(outside.Of).ToValueList(),
                Chairing = p.Chairing is { } chairing ? outside.Of(chairing) : null,
            }).ToValueList(),
            Sections = record.Sections.Select(s => Section(s, new Lines(s.Item, line))).ToValueList(),
            Attachments = record.Attachments.Select(a => a with
            {
                Text = new Lines(items.TryGetValue(a.Section, out var item) ? item : null, line).Of(RecordPart.Attachment, a.Text),
            }).ToValueList(),
            Adjustment = record.Adjustment with
            {
                Place = outside.Of(RecordPart.Adjustment, record.Adjustment.Place),
                Signers = record.Adjustment.Signers.Select(s => s with
                {
                    Name = outside.Of(RecordPart.Adjustment, s.Name),
                    Title = outside.Of(RecordPart.Adjustment, s.Title),
                    Organisation = outside.Of(RecordPart.Adjustment, s.Organisation),
                }).ToValueList(),
            },
            NextMeeting = record.NextMeeting is { } next
                ? next with { Place = outside.Of(RecordPart.NextMeeting, next.Place) }
                : null,
        };
    }

    /// <summary>The words of a line; a line break inside it is \n.</summary>
    public static string WordsOf(ValueList<RichTextInline> line) =>
        string.Concat(line.Select(i => i is RichTextInline.Run run ? run.Text : "\n"));

    private static RecordSection Section(RecordSection section, Lines lines) => section with
    {
        Title = lines.Of(RecordPart.Title, section.Title),
        RegistryNumber = lines.Of(RecordPart.RegistryNumber, section.RegistryNumber),
        Presenter = lines.Of(RecordPart.Presenter, section.Presenter),
        Chair = lines.Of(RecordPart.Person, section.Chair),
        Background = lines.Of(RecordPart.Background, section.Background),
        Text = lines.Of(section.Text),
        Proposal = lines.Of(RecordPart.Proposal, section.Proposal),
        Conflicts = section.Conflicts.Select(c =>
            new RecordConflict(lines.Of(RecordPart.Conflict, c.Name), lines.Of(RecordPart.Conflict, c.Reason))).ToValueList(),
        Motions = section.Motions.Select(m =>
            new RecordMotion(lines.Of(RecordPart.Motion, m.Name), lines.Of(RecordPart.Motion, m.Text))).ToValueList(),
        PropositionOrder = lines.Of(RecordPart.PropositionOrder, section.PropositionOrder),
        Votes = section.Votes.Select(v => v with
        {
            Yes = lines.Of(RecordPart.Vote, v.Yes),
            No = lines.Of(RecordPart.Vote, v.No),
            Ballots = v.Ballots.Select(b => b with { Name = lines.Of(RecordPart.Vote, b.Name) }).ToValueList(),
        }).ToValueList(),
        Rankings = section.Rankings.Select(r => r with
        {
            Places = r.Places.Select(p => p with { Name = lines.Of(RecordPart.Ranking, p.Name) }).ToValueList(),
        }).ToValueList(),
        Decisions = section.Decisions.Select(d => d with
        {
            Text = lines.Of(RecordPart.Decision, d.Text),
            Responsibles = d.Responsibles.Select(r => lines.Of(RecordPart.Responsible, r)).ToValueList(),
            FocusAreas = d.FocusAreas.Select(f => lines.Of(RecordPart.Decision, f)).ToValueList(),
        }).ToValueList(),
        FollowUps = section.FollowUps.Select(f => f with
        {
            Text = lines.Of(RecordPart.FollowUp, f.Text),
            Responsible = lines.Of(RecordPart.FollowUp, f.Responsible, Border),
            Words = lines.Of(RecordPart.FollowUp, f.Words, Border),
        }).ToValueList(),
        Verdicts = section.Verdicts.Select(v => v with
        {
            Text = lines.Of(RecordPart.FollowUp, v.Text),
            Basis = lines.Of(RecordPart.FollowUp, v.Basis, Border),
        }).ToValueList(),
        Statements = section.Statements.Select(s => s with
        {
            Name = lines.Of(RecordPart.Statement, s.Name),
            Text = lines.Of(RecordPart.Statement, s.Text),
        }).ToValueList(),
    };

    private readonly struct Lines(AgendaItemId? item, Func<RecordPlace, ValueList<RichTextInline>, char, ValueList<RichTextInline>> map)
    {
        public string Of(RecordPart part, string text, char before = Break) =>
            text == "" ? "" : WordsOf(map(new(item, part), [new RichTextInline.Run(text)], before));

        public RecordStay Of(RecordStay stay) => stay with { For = Of(RecordPart.Person, stay.For) };

        public RichText Of(RichText text) => new(Blocks(text.Blocks));

        private ValueList<RichTextBlock> Blocks(ValueList<RichTextBlock> blocks)
        {
            var made = new List<RichTextBlock>();
            foreach (var block in blocks)
            {
                made.Add(Block(block));
            }

            return made.ToValueList();
        }

        private RichTextBlock Block(RichTextBlock block) => block switch
        {
            RichTextBlock.Paragraph paragraph => Paragraph(paragraph),
            RichTextBlock.Heading heading => heading with { Content = Line(heading.Content) },
            RichTextBlock.List list => list with { Items = Items(list.Items) },
            RichTextBlock.Table table => new RichTextBlock.Table(Rows(table.Rows)),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block that is not known here"),
        };

        private ValueList<RichTextBlock.Item> Items(ValueList<RichTextBlock.Item> items)
        {
            var made = new List<RichTextBlock.Item>();
            foreach (var one in items)
            {
                made.Add(new(Blocks(one.Blocks)));
            }

            return made.ToValueList();
        }

        private ValueList<RichTextBlock.Row> Rows(ValueList<RichTextBlock.Row> rows)
        {
            var made = new List<RichTextBlock.Row>();
            foreach (var row in rows)
            {
                var cells = new List<RichTextBlock.Cell>();
                foreach (var cell in row.Cells)
                {
                    var paragraphs = new List<RichTextBlock.Paragraph>();
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

        private RichTextBlock.Paragraph Paragraph(RichTextBlock.Paragraph paragraph, char before = Break) => new(Line(paragraph.Content, before));

        private ValueList<RichTextInline> Line(ValueList<RichTextInline> content, char before = Break) =>
            content.Count == 0 ? content : map(new(item, RecordPart.Text), content, before);
    }
}
