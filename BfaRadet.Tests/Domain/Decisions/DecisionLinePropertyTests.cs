using BfaRadet.Domain.Decisions;
using CsCheck;
using System.Globalization;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>What holds for every line; a failure shrinks to the smallest line that shows it.</summary>
public class DecisionLinePropertyTests
{
    private const int Lines = 2_000;

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

    private static readonly Gen<string> _jumble = Gen.Select(Gen.OneOf(_pieces), Gen.Frequency((1, Gen.Const("")), (3, Gen.Const(" "))))
        .Array[0, 11].Select(pieces => string.Concat(pieces.Select(p => p.Item1 + p.Item2)));

    private static readonly Gen<string> _noise = Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char).Array[0, 199].Select(letters => new string(letters));

    private static readonly Gen<DateOnly?> _day = Gen.Nullable(Gen.Int[0, 1_999].Select(ahead => Today.AddDays(ahead)));

    private static readonly Responsible[] _responsibles =
    [
        new("Polismyndigheten"), new("Polismyndigheten", "Anna Berg", Anna), new("Ekåsa kommun", "Gatuchef"), new("Ekåsahem AB"),
        new("Trafikenheten"), new("Trafikenheten i 31 okt", "chefen (bitr.)"), new("Ekåsa kommun", "Bo Åkesson", Bo),
    ];

    private static readonly Gen<DecisionDraft> _draft = Gen.Select(
        Gen.OneOf(_texts), Some(_responsibles), _day, _day, Some(Fraud, Traffic, Station),
        (text, who, due, review, areas) => new DecisionDraft(DecisionKinds.Recognise(text), text, who, due, review, areas));

    /// <summary>A draft, its marks in any order, and a number that is even or odd.</summary>
    private static readonly Gen<(DecisionDraft Draft, string[] Marks, int Stop)> _written = _draft.SelectMany(draft =>
        Gen.Select(Gen.Const(draft), Gen.Shuffle(Marks(draft).ToArray()), Gen.Int[0, 1]));

    [Fact]
    public void No_line_throws() => Gen.Select(Gen.OneOf(_noise, _jumble), Gen.Double.Unit).Sample(
        (line, place) =>
        {
            _ = DecisionLine.Read(line, Context);
            _ = DecisionLine.Complete(line, (int)(place * (line.Length + 3)) - 1, Context);
            _ = DecisionKinds.Recognise(line);
        },
        iter: Lines, print: one => Shown(one.Item1));

    [Fact]
    public void What_is_read_is_a_decision_that_may_be_recorded() => _jumble.Sample(
        line => DecisionLine.Read(line, Context) is not { Refusal: null, Value: var draft }
            || (draft.Text.Length is > 0 and <= DecisionLine.MaxLength && draft.Text == draft.Text.Trim() && draft.Text.IsNormalized()
                && !draft.Text.Contains("  ", StringComparison.Ordinal) && !(draft.DueOn < Today) && !(draft.ReviewOn < Today)),
        iter: Lines, print: Shown);

    [Fact]
    public void A_draft_written_as_a_line_reads_back_whatever_the_order_of_its_marks() => _written.Sample(
        (draft, marks, _) =>
        {
            Assert.Equal(draft, Read($"{draft.Text} {string.Join(' ', Marks(draft))}"));
            Assert.Equal(Sorted(draft), Sorted(Read($"{draft.Text} {string.Join(' ', marks)}")));
        },
        iter: Lines);

    [Fact]
    public void Nothing_of_a_mark_is_left_in_the_text_and_the_text_reads_as_itself() => _written.Sample(
        (draft, marks, stop) =>
        {
            // A full stop after a date that stands alone says that the date is the sentence's.
            var text = Read($"{draft.Text} {string.Join(' ', marks)}{(marks.Length > 1 && stop == 1 ? "." : "")}").Text;

            Assert.Equal(draft.Text, text);
            Assert.Equal(new DecisionDraft(draft.Kind, text), Read(text));
        },
        iter: Lines);

    [Fact]
    public void Two_megabytes_are_refused_in_linear_time()
    {
        string[] books =
        [
            new('a', 2_000_000), string.Concat(Enumerable.Repeat("@a ", 700_000)), string.Concat(Enumerable.Repeat("31 okt ", 300_000)),
            "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 1_000_000)), string.Concat(Enumerable.Repeat("@\"", 1_000_000)), new(' ', 2_000_000),
        ];

        // Were it quadratic, this would not end.
        Assert.All(books, book => Assert.NotNull(Refused(book)));
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

        // Were it worse than quadratic, this would not end.
        Assert.Equal(DecisionLine.Read(line, Context), DecisionLine.Read(line, Context));
    }

    /// <summary>Any of them, in their order.</summary>
    private static Gen<ValueList<T>> Some<T>(params T[] all) =>
        Gen.Bool.Array[all.Length].Select(chosen => all.Where((_, at) => chosen[at]).ToValueList());

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

    private static string Shown(string line) => string.Concat(line.Select(letter => letter is > ' ' and < '\u0250' ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
