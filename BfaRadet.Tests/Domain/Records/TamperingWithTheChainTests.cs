using BfaRadet.Domain.Records;
using System.Globalization;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Records;

/// <summary>Whatever is done to a chain is found; and when nothing is done, nothing is.</summary>
public sealed class TamperingWithTheChainTests
{
    private static readonly CouncilId _council = new(Guid.CreateVersion7());

    private readonly List<SealedLink> _links = Chain(8);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact]
    public void A_chain_that_nobody_has_touched_is_whole()
    {
        Assert.Empty(SealChain.Check(_council, _links, Told()));
        Assert.Empty(SealChain.Check(_council, []));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_byte_of_the_minutes_is_found_where_it_is(int seed)
    {
        var random = new Random(seed);
        var at = random.Next(_links.Count);
        var paper = _links[at].Paper.ToArray();
        paper[random.Next(paper.Length)] ^= (byte)(1 << random.Next(8));

        _links[at] = _links[at] with { Paper = paper };

        Assert.Equal([new SealBreak(at + 1, SealFault.PaperChanged)], SealChain.Check(_council, _links));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_sign_of_a_seal_is_found(int seed)
    {
        var random = new Random(seed);
        var (at, told) = (random.Next(_links.Count), Told());
        var text = _links[at].SealText.ToCharArray();
        var sign = random.Next(text.Length);
        text[sign] = text[sign] == 'x' ? 'y' : 'x';

        _links[at] = _links[at] with { SealText = new string(text) };

        Assert.Contains(SealChain.Check(_council, _links, told), b => b.Number == at + 1);
        Assert.True(at == _links.Count - 1 || SealChain.Check(_council, _links).Count > 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_link_that_is_gone_is_found(int seed)
    {
        var (at, told) = (new Random(seed).Next(_links.Count), Told());

        _links.RemoveAt(at);

        Assert.Contains(new SealBreak(at + 1, SealFault.Missing), SealChain.Check(_council, _links, told));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_that_have_changed_places_are_found(int seed)
    {
        var random = new Random(seed);
        var (one, other) = (random.Next(_links.Count), random.Next(_links.Count - 1));
        other = other >= one ? other + 1 : other;

        (_links[one], _links[other]) = (_links[other] with { Number = one + 1 }, _links[one] with { Number = other + 1 });

        var found = SealChain.Check(_council, _links).Select(b => b.Number).ToHashSet();
        Assert.Superset(new HashSet<int> { one + 1, other + 1 }, found);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_that_is_put_in_between_is_found(int seed)
    {
        var at = new Random(seed).Next(_links.Count);
        var paper = Encoding.UTF8.GetBytes("påhittat");
        var previous = at == 0 ? Seal.None : Seal.HashOf(_links[at - 1].SealText);
        var forged = new SealedLink(at + 1, paper, Sealed(at + 1, paper, previous).Text);
        var pushed = _links.Skip(at).Select(l => l with { Number = l.Number + 1 }).ToList();

        var links = _links.Take(at).Append(forged).Concat(pushed);

        Assert.NotEmpty(SealChain.Check(_council, links));
    }

    [Fact]
    public void A_new_end_of_the_chain_is_not_what_was_told()
    {
        var told = Told();
        var paper = Encoding.UTF8.GetBytes("ett annat protokoll");
        _links[^1] = new SealedLink(8, paper, Sealed(8, paper, Seal.HashOf(_links[^2].SealText)).Text);

        Assert.Empty(SealChain.Check(_council, _links));
        Assert.Equal([new SealBreak(8, SealFault.NotAsTold)], SealChain.Check(_council, _links, told));
    }

    private Dictionary<int, string> Told() => _links.ToDictionary(l => l.Number, l => Seal.HashOf(l.SealText));

    private static List<SealedLink> Chain(int length)
    {
        var (links, previous) = (new List<SealedLink>(), Seal.None);
        for (var number = 1; number <= length; number++)
        {
            var paper = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"protokoll":{{number}},"text":"Rådet antecknar läget."}"""));
            var seal = Sealed(number, paper, previous);
            links.Add(new SealedLink(number, paper, seal.Text));
            previous = seal.Hash;
        }

        return links;
    }

    private static Seal Sealed(int number, byte[] paper, string previous) => new(
        _council, number, Seal.OfMinutes, new RecordId(Guid.CreateVersion7()), new DateOnly(2026, 1, 1).AddDays(number), Seal.HashOf(paper),
        new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero), ["ordförande, Ordföranden, 2026-02-01T12:00:00Z"], null, previous);
}
