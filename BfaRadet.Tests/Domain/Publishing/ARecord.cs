using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>Minutes with something in every place where there can be a word.</summary>
static class ARecord
{
    public static AgendaItemId First { get; } = new(Guid.Parse("0198f0a0-0000-7000-8000-0000000000a1"));

    public static AgendaItemId Second { get; } = new(Guid.Parse("0198f0a0-0000-7000-8000-0000000000a2"));

    public static SecrecyGround Social { get; } = SecrecyGround.All.Single(g => g is { Chapter: 26 });

    public static SecrecyGround Health { get; } = SecrecyGround.All.Single(g => g is { Chapter: 21, Sections: "1 §" });

    /// <param name="word">Asked once for each place.</param>
    public static MinutesRecord With(Func<string> word) => new(
        new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), word(), word(), LegalForm.AdvisoryCouncil, new(2026, 3, 11), word(),
        AMoment, AMoment.AddHours(2), [],
        [Person(word), Person(word)],
        [Section(First, "§ 1", word), Section(Second, "§ 2", word)],
        [new("§ 1", word()), new("§ 2", word()), new("", word())],
        new(new(2026, 3, 25), Binding: false, word(),
            [new(SignerPart.Chair, new(Guid.CreateVersion7()), word(), word(), word())]),
        new(new(2026, 5, 20), new(15, 30), word()), word());

    /// <summary>Nothing but one line of text in § 1.</summary>
    public static MinutesRecord Saying(params RichTextInline[] line) => Saying([new RichTextBlock.Paragraph(line.ToValueList())]);

    public static MinutesRecord Saying(params RichTextBlock[] blocks)
    {
        var empty = With(() => "");
        return empty with
        {
            Sections = empty.Sections.Select(s => s with { Text = s.Item == First ? new(blocks.ToValueList()) : RichText.Empty }).ToValueList(),
        };
    }

    public static Exclusion Without(string? quote, AgendaItemId? item = null, SecrecyGround? ground = null) =>
        new(new(Guid.CreateVersion7()), item, quote, ground ?? Social);

    /// <summary>The words of § 1's text.</summary>
    public static string TextOf(MinutesRecord record) => record.Sections[0].Text.PlainText;

    private static DateTimeOffset AMoment { get; } = new(2026, 3, 11, 15, 30, 0, TimeSpan.FromHours(1));

    private static RecordPerson Person(Func<string> word) => new(
        new(Guid.CreateVersion7()), word(), word(), word(), AttendanceRole.Substitute, AttendanceStatus.Present, false, false, false, true,
        word(), []);

    private static RecordSection Section(AgendaItemId id, string label, Func<string> word) => new(
        id, label, AgendaItemKind.Decision, word(), word(), word(), false, word(), Text(word),
        [new(word(), word())], [new(word(), word())], word(),
        [new(VoteForm.Open, word(), word(), new(1, 0, 0), [new(word(), VoteChoice.Yes)], VoteOutcome.Yes, null)],
        [new(new(Guid.CreateVersion7()), "2026:1", DecisionKind.Resolved, word(), [word()], null, null, [word()])],
        [new(StatementKind.Note, word(), word())])
    {
        Background = word(),
        Rankings = [new([new(word(), 1, false, 3, 1, 2)], 1, 2)],
        FollowUps = [new("2025:1", word(), word(), FollowUpOutcome.Partly, word(), null)],
        Verdicts = [new("2025:2", word(), BfaRadet.Domain.Decisions.CarriedOut.Yes, BfaRadet.Domain.Decisions.Effect.Yes, word(), BfaRadet.Domain.Decisions.VerdictCourse.End, null, "", false)],
    };

    private static RichText Text(Func<string> word)
    {
        RichTextBlock.Paragraph Line()
        {
            RichTextInline[] runs = [Run(word()), new RichTextInline.Break(), Run(word()), Run(word(), bold: true)];
            return new(runs.Where(r => r is not RichTextInline.Run { Text: "" }).ToValueList());
        }

        return new(
        [
            Line(), new RichTextBlock.Heading(1, Line().Content),
            new RichTextBlock.List(false, 1, [new RichTextBlock.Item([Line(), new RichTextBlock.List(true, 1, [new RichTextBlock.Item([Line()])])])]),
            new RichTextBlock.Table([new RichTextBlock.Row([new RichTextBlock.Cell(true, 1, 1, [Line()]), new RichTextBlock.Cell(false, 1, 1, [Line()])])]),
        ]);
    }

    private static RichTextInline.Run Run(string text, bool bold = false) => new(text, bold);
}
