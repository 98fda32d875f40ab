using BfaRadet.Domain.Records;
using CsCheck;
using System.Globalization;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Records;

/// <summary>Whatever is done to a chain is found; and when nothing is done, nothing is.</summary>
public sealed class TamperingWithTheChainTests
{
    private static readonly CouncilId _council = new(Guid.CreateVersion7());

    private const int Tries = 60;

    private static readonly IReadOnlyList<SealedLink> _links = Chain(8);

    private static readonly Gen<int> _at = Gen.Int[0, 7];

    [Fact]
    public void A_chain_that_nobody_has_touched_is_whole()
    {
        Assert.Empty(SealChain.Check(_council, _links, Told()));
        Assert.Empty(SealChain.Check(_council, []));
    }

    [Fact]
    public void One_byte_of_the_minutes_is_found_where_it_is() => Gen.Select(_at, Gen.Int[0, 1_000], Gen.Int[0, 7]).Sample(
        (at, which, bit) =>
        {
            var bytes = _links[at].Bytes.ToArray();
            bytes[which % bytes.Length] ^= (byte)(1 << bit);

            var links = With(at, _links[at] with { Bytes = bytes });

            Assert.Equal([new SealBreak(at + 1, SealFault.RecordChanged)], SealChain.Check(_council, links));
        },
        iter: Tries);

    [Fact]
    public void One_sign_of_a_seal_is_found() => Gen.Select(_at, Gen.Int[0, 10_000]).Sample(
        (at, which) =>
        {
            var text = _links[at].SealText.ToCharArray();
            var sign = which % text.Length;
            text[sign] = text[sign] == 'x' ? 'y' : 'x';

            var links = With(at, _links[at] with { SealText = new string(text) });

            Assert.Contains(SealChain.Check(_council, links, Told()), b => b.Number == at + 1);
            Assert.True(at == _links.Count - 1 || SealChain.Check(_council, links).Count > 0);
        },
        iter: Tries);

    [Fact]
    public void A_link_that_is_gone_is_found() => _at.Sample(
        at => Assert.Contains(
            new SealBreak(at + 1, SealFault.Missing), SealChain.Check(_council, _links.Where((_, i) => i != at), Told())),
        iter: Tries);

    [Fact]
    public void Two_that_have_changed_places_are_found() => Gen.Select(_at, Gen.Int[1, 7]).Sample(
        (one, apart) =>
        {
            var other = (one + apart) % _links.Count;
            var links = With(one, _links[other] with { Number = one + 1 });
            links[other] = _links[one] with { Number = other + 1 };

            var found = SealChain.Check(_council, links).Select(b => b.Number).ToHashSet();
            Assert.Superset(new HashSet<int> { one + 1, other + 1 }, found);
        },
        iter: Tries);

    [Fact]
    public void One_that_is_put_in_between_is_found() => _at.Sample(
        at =>
        {
            var bytes = Encoding.UTF8.GetBytes("påhittat");
            var previous = at == 0 ? Seal.None : Seal.HashOf(_links[at - 1].SealText);
            var forged = new SealedLink(at + 1, bytes, Sealed(at + 1, bytes, previous).Text);
            var pushed = _links.Skip(at).Select(l => l with { Number = l.Number + 1 });

            Assert.NotEmpty(SealChain.Check(_council, _links.Take(at).Append(forged).Concat(pushed)));
        },
        iter: Tries);

    [Fact]
    public void A_new_end_of_the_chain_is_not_what_was_told()
    {
        var told = Told();
        var bytes = Encoding.UTF8.GetBytes("ett annat protokoll");
        var links = With(7, new SealedLink(8, bytes, Sealed(8, bytes, Seal.HashOf(_links[^2].SealText)).Text));

        Assert.Empty(SealChain.Check(_council, links));
        Assert.Equal([new SealBreak(8, SealFault.NotAsTold)], SealChain.Check(_council, links, told));
    }

    private static List<SealedLink> With(int at, SealedLink link)
    {
        var links = _links.ToList();
        links[at] = link;
        return links;
    }

    private static Dictionary<int, string> Told() => _links.ToDictionary(l => l.Number, l => Seal.HashOf(l.SealText));

    private static List<SealedLink> Chain(int length)
    {
        var (links, previous) = (new List<SealedLink>(), Seal.None);
        for (var number = 1; number <= length; number++)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"protokoll":{{number}},"text":"Rådet antecknar läget."}"""));
            var seal = Sealed(number, bytes, previous);
            links.Add(new SealedLink(number, bytes, seal.Text));
            previous = seal.Hash;
        }

        return links;
    }

    private static Seal Sealed(int number, byte[] bytes, string previous) => new(
        _council, number, Seal.OfMinutes, new RecordId(Guid.CreateVersion7()), new DateOnly(2026, 1, 1).AddDays(number), Seal.HashOf(bytes),
        new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero), ["ordförande, Ordföranden, 2026-02-01T12:00:00Z"], null, previous);
}
