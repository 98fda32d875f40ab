using BfaRadet.Domain.Decisions;
using CsCheck;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>
/// What holds for every register, every day and every text, however odd: the line, its completion and its dates answer.
/// A failure shrinks to the smallest register and line that show it.
/// </summary>
public class AnyRegisterAndAnyTextTests
{
    private static readonly string[] _names =
    [
        "Polis", "Polisen", "Polismyndigheten", "polis", "Polis Polis", "Anna Berg", "Anna", "Berg", "Stadens Bostäder", "Stadens Bostäder AB",
        "Ekåsahem AB (publ)", "Hem ”Ett”", "\"Två\"", "Trafik (norr)", "31 okt", "och", "(", ")", "@", "Å", "a\u0301", "👍", "Kultur, fritid och unga", "AB.", ".",
    ];

    private static readonly string[] _pieces =
    [
        "@", "@\"", "@”", "#", "(", ")", "\"", "@Polis", "@Polis(", "@polis(anna", "@Anna Berg", "@Stadens Bostäder AB", "#F2", "#", "uppf.", "uppf. nästa möte",
        "uppföljning om", "31 okt", "den", "3/4", "3/4-27", "20270315", "15.3", "sista", "mars", "v. 7-8", "om", "999", "tolv", "år", "inom 14 dagar", "fredagen den",
        "nästa", "vecka", "till", "senast", "klart", "och", ",", ".", "–", "\n", "\u00A0", "\uD83D", "\uFFFE", "kl. 12", "redan klart", "Rådet beslutar", "Edla",
    ];

    private static readonly Gen<string> _name = Gen.OneOf(Gen.OneOf(_names), Gen.String[0, 12]);

    private static readonly Gen<KnownResponsible> _known = Gen.Select(
        _name, Gen.Null(_name), Gen.Null(_name), Gen.Byte[0, 4],
        (organisation, person, title, member) => new KnownResponsible(
            organisation, person, title, member == 0 ? null : new MemberId(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, member))));

    private static readonly Gen<KnownFocusArea> _area = Gen.Select(
        Gen.Int[0, 12], _name, (number, name) => new KnownFocusArea(new FocusAreaId(new Guid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)number)), number, name));

    private static readonly Gen<DecisionLineContext> _context = Gen.Select(
        Gen.OneOf(Gen.Date, Gen.OneOf(DateTime.MinValue, DateTime.MaxValue, new DateTime(2028, 2, 29))), Gen.Nullable(Gen.Date),
        _known.Array[0, 12], _area.Array[0, 4],
        (today, next, known, areas) => new DecisionLineContext(
            DateOnly.FromDateTime(today), next is { } day ? DateOnly.FromDateTime(day) : null, known.ToValueList(), areas.ToValueList()));

    private static readonly Gen<string> _line = Gen.OneOf(
        Gen.Select(Gen.OneOf(_pieces), Gen.OneOf("", " ", " ", "  ")).Array[0, 16].Select(pieces => string.Concat(pieces.Select(p => p.Item1 + p.Item2))),
        Gen.Select(Gen.OneOf(_pieces).Array[0, 6], _name.Array[0, 6], (pieces, names) => string.Concat(pieces.Zip(names, (piece, name) => $"{piece}{name} "))),
        Gen.String);

    [Fact]
    public void Every_line_is_read_or_refused() =>
        Gen.Select(_context, _line).Sample((context, line) =>
        {
            if (DecisionLine.Read(line, context) is { Refusal: null, Value: var draft })
            {
                Assert.InRange(draft.Text.Length, 1, DecisionLine.MaxLength);
                Assert.Equal(draft.Text.Trim(), draft.Text);
                Assert.All(draft.Responsibles, who => Assert.NotEmpty(who.Organisation));
            }
        }, iter: 5_000);

    [Fact]
    public void Every_place_of_every_line_has_its_suggestions() =>
        Gen.Select(_context, _line, Gen.Int[0, 60]).Sample((context, line, caret) =>
        {
            var offered = DecisionLine.Complete(line, caret, context);

            Assert.InRange(offered.Count, 0, 8);
            Assert.All(offered, one => Assert.InRange(one.Start + one.Length, 0, line.Length));
        }, iter: 5_000);

    [Fact]
    public void Whoever_is_offered_is_the_one_who_is_read() =>
        Gen.Select(_context, _name).Sample((context, typed) =>
        {
            foreach (var one in DecisionLine.Complete($"@{typed}", typed.Length + 1, context).Where(one => one.Insert[0] == '@'))
            {
                var read = DecisionLine.Read($"Underlag skrivs {one.Insert}", context);

                Assert.True(read.Refusal is null, $"{one.Insert}: {read.Refusal}");
                Assert.Equal("Underlag skrivs", read.Value.Text);
                var who = Assert.Single(read.Value.Responsibles);
                var (said, meant) = (Letters(who.Person ?? who.Organisation), Letters(one.Label));
                Assert.True(
                    said.Contains(meant, StringComparison.Ordinal) || meant.Contains(said, StringComparison.Ordinal)
                        || context.Responsibles.Any(known => known.Title is { } title && meant.Contains(Letters(title), StringComparison.Ordinal)
                            && known.Member == who.Member),
                    $"{one} was read as {who}");
            }
        }, iter: 5_000);

    [Fact]
    public void Five_hundred_people_who_share_three_names_are_no_hindrance()
    {
        var register = Enumerable.Range(0, 500)
            .Select(at => new KnownResponsible(_names[at % 7], _names[at % 3], _names[at % 11], new MemberId(new Guid(at, 1, 0, new byte[8]))))
            .ToValueList();
        var context = ADecisionLine.Context with { Responsibles = register };

        Gen.OneOf(_pieces).Array[400].Sample(pieces =>
        {
            var line = string.Join(' ', pieces);
            _ = DecisionLine.Read(line, context);
            _ = DecisionLine.Complete(line, line.Length, context);
        }, iter: 20);
    }

    [Fact]
    public void Each_organisation_and_each_person_is_there_once() =>
        _known.Array[0, 20].Sample(register =>
        {
            var once = KnownResponsible.EachOnce(register);

            Assert.Equal(once.Count, once.DistinctBy(one => (one.Member, one.Organisation, one.Person, one.Person is null ? one.Title : null)).Count());
            Assert.Equal(once, KnownResponsible.EachOnce(once));
            Assert.DoesNotContain(once, one => one.Member is null && one.Person is not null
                && once.Any(other => other.Member is not null && (other.Organisation, other.Person) == (one.Organisation, one.Person)));
        });

    // Signs that a line cannot hold, or that quotes take away, are no part of how a name reads.
    /// <summary>What two spellings of a name have in common, whether an accent is a sign of its own or not.</summary>
    private static string Letters(string name) => string.Concat(
        Wording.Line(name).Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
