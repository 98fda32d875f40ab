using BfaRadet.Domain.Decisions;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>What holds for every line, tried on lines from fixed seeds; a failure names its seed.</summary>
public class DecisionLinePropertyTests
{
    private const int Lines = 400;

    private static readonly string[] _pieces =
    [
        "@", "#", "@kommunpolis", "@Polis(", "(", ")", "@\"", "\"", "”", "uppf.", "uppf", "uppföljning", "31", "okt", "okt.", "feb", "2026", "9999",
        "v.", "12", "v54", "nästa", "möte", "om", "tre", "år", "på", "fredag", "till", "senast", "klart", "och", ",", ".", "–", "#F2", "#99", "31/10",
        "2027-09", "0000-00-00", "\u00A0", "\n", "👩‍👩‍👧", "\uD83D", "\uDC4D", "\uFFFE", "\uFFFF", "\0", "a\u0301\u0323", "İ", "ß", "Rådet", "beslutar", "Anna Berg",
    ];

    private static readonly string[] _texts =
    [
        "Rådet godkänner listan", "Informationen antecknas till protokollet.", "Ärendet bordläggs", "Rådet tillstyrker motionen 👍",
        "Rådet uppdrar åt förvaltningen att sätta farthinder, 31 okt eller senare, vid skolan", "Polisen åtar sig att mäta v. 12 varje år",
        "Rådet föreslår KS 2026/0118 till beslut!", "Svar skickas till a@b.se och C#-gruppen", "\"Tryggare centrum\" återremitteras",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_line_throws(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Lines; i++)
        {
            var line = i % 2 == 0 ? Noise(random) : Jumble(random);

            var failure = Xunit.Record.Exception(() =>
            {
                _ = DecisionLine.Read(line, Context);
                _ = DecisionLine.Complete(line, random.Next(-1, line.Length + 2), Context);
                _ = DecisionKinds.Recognise(line);
            });

            Assert.True(failure is null, $"seed {seed}, line {i}: {Shown(line)}\n{failure}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_read_is_a_decision_that_may_be_recorded(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Lines; i++)
        {
            var line = Jumble(random);
            if (DecisionLine.Read(line, Context) is not { Refusal: null, Value: var draft })
            {
                continue;
            }

            var isSound = draft.Text.Length is > 0 and <= DecisionLine.MaxLength && draft.Text == draft.Text.Trim() && draft.Text.IsNormalized()
                && !draft.Text.Contains("  ", StringComparison.Ordinal) && !(draft.DueOn < Today) && !(draft.ReviewOn < Today);
            Assert.True(isSound, $"seed {seed}, line {i}: {Shown(line)} gave {draft}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_draft_written_as_a_line_reads_back_whatever_the_order_of_its_marks(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Lines; i++)
        {
            var draft = Draft(random);
            var marks = Marks(draft);
            var line = $"{draft.Text} {string.Join(' ', marks)}";

            var shuffled = Shuffled(marks, random);
            var read = DecisionLine.Read($"{draft.Text} {string.Join(' ', shuffled)}", Context);

            Assert.True(DecisionLine.Read(line, Context) is { Refusal: null } first && first.Value == draft, $"seed {seed}, line {i}: {line}");
            Assert.True(read is { Refusal: null } other && Sorted(other.Value) == Sorted(draft), $"seed {seed}, line {i}: {string.Join(' ', shuffled)}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_of_a_mark_is_left_in_the_text_and_the_text_reads_as_itself(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Lines; i++)
        {
            var draft = Draft(random);

            var marks = Shuffled(Marks(draft), random);

            // A full stop after a date that stands alone says that the date is the sentence's.
            var stop = marks.Length > 1 && random.Next(2) == 0 ? "." : "";
            var text = Read($"{draft.Text} {string.Join(' ', marks)}{stop}").Text;

            Assert.True(text == draft.Text, $"seed {seed}, line {i}: {text}");
            Assert.True(Read(text) == new DecisionDraft(draft.Kind, text), $"seed {seed}, line {i}: {text}");
        }
    }

    [Fact]
    public void Two_megabytes_are_refused_in_linear_time()
    {
        string[] books =
        [
            new('a', 2_000_000), string.Concat(Enumerable.Repeat("@a ", 700_000)), string.Concat(Enumerable.Repeat("31 okt ", 300_000)),
            "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 1_000_000)), string.Concat(Enumerable.Repeat("@\"", 1_000_000)), new(' ', 2_000_000),
        ];
        var watch = Stopwatch.StartNew();

        Assert.All(books, book => Assert.NotNull(Refused(book)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("@a ")]
    [InlineData("@\"x ")]
    [InlineData("@Polis(")]
    [InlineData("@Polis( ")]
    [InlineData("#trafik ")]
    [InlineData("31 okt ")]
    [InlineData("senast till ")]
    [InlineData("@kommunpolis och ")]
    [InlineData("a\u0301\u0323")]
    public void The_longest_line_that_is_read_is_read_at_once(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 7_990 / piece.Length));
        var watch = Stopwatch.StartNew();

        _ = DecisionLine.Read(line, Context);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    private static DecisionDraft Draft(Random random)
    {
        var text = _texts[random.Next(_texts.Length)];
        Responsible[] who =
        [
            new("Polismyndigheten"), new("Polismyndigheten", "Anna Berg", Anna), new("Ekåsa kommun", "Gatuchef"), new("Ekåsahem AB"),
            new("Trafikenheten"), new("Trafikenheten i 31 okt", "chefen (bitr.)"), new("Ekåsa kommun", "Bo Åkesson", Bo),
        ];
        return new(
            DecisionKinds.Recognise(text),
            text,
            who.Where(_ => random.Next(3) == 0).ToValueList(),
            random.Next(2) == 0 ? Today.AddDays(random.Next(2_000)) : null,
            random.Next(2) == 0 ? Today.AddDays(random.Next(2_000)) : null,
            new[] { Fraud, Traffic, Station }.Where(_ => random.Next(2) == 0).ToValueList());
    }

    private static List<string> Marks(DecisionDraft draft)
    {
        List<string> marks =
        [
            .. draft.Responsibles.Select(who => who switch
            {
                { Organisation: "Polismyndigheten" or "Ekåsa kommun", Person: { } person } => $"@{who.Organisation}({person})",
                { Person: { } person } => $"@\"{who.Organisation} ({person})\"",
                { Organisation: "Trafikenheten" } => "@\"Trafikenheten\"",
                _ => $"@{who.Organisation}",
            }),
            .. Context.FocusAreas.Where(area => draft.FocusAreas.Contains(area.Id)).Select(area => $"#F{area.Number}"),
        ];
        if (draft.DueOn is { } due)
        {
            marks.Add(Written(due));
        }

        if (draft.ReviewOn is { } review)
        {
            marks.Add($"uppf. {Written(review)}");
        }

        return marks;
    }

    private static string Written(DateOnly day) => day.DayNumber % 2 == 0
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"));

    private static DecisionDraft Sorted(DecisionDraft draft) => draft with
    {
        Responsibles = draft.Responsibles.OrderBy(who => who.ToString(), StringComparer.Ordinal).ToValueList(),
        FocusAreas = draft.FocusAreas.OrderBy(id => id.Value).ToValueList(),
    };

    private static string[] Shuffled(List<string> marks, Random random)
    {
        var shuffled = marks.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Noise(Random random)
    {
        var line = new StringBuilder();
        for (var left = random.Next(200); left > 0; left--)
        {
            line.Append((char)random.Next(random.Next(2) == 0 ? 0x100 : 0x10000));
        }

        return line.ToString();
    }

    private static string Jumble(Random random)
    {
        var line = new StringBuilder();
        for (var left = random.Next(12); left > 0; left--)
        {
            line.Append(_pieces[random.Next(_pieces.Length)]).Append(random.Next(4) == 0 ? "" : " ");
        }

        return line.ToString();
    }

    private static string Shown(string line) => string.Concat(line.Select(letter => letter is > ' ' and < '\u0250' ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
