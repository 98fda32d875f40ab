using BfaRadet.Domain.Records;
using System.Globalization;
using Xunit;
using static BfaRadet.Tests.Domain.Records.AnAdjustment;

namespace BfaRadet.Tests.Domain.Records;

/// <summary>Whatever people do, in any order: never adopted without every signer's word on those very bytes.</summary>
public sealed class AdjustmentPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_people_do_the_seals_are_right(int seed)
    {
        var (random, minutes, texts) = (new Random(seed), new AnAdjustment(), 0);
        var (read, confirmed, sealedRounds) = (new List<string> { "" }, new HashSet<(int Round, MemberId Who, string Hash)>(), new HashSet<int>());
        for (var act = 0; act < 300; act++)
        {
            var (by, adjustment) = (Everybody[random.Next(Everybody.Count)], minutes.Adjustment);
            var (before, round, seals) = (adjustment.State, adjustment.Round, minutes.Seals.Count);
            switch (random.Next(9))
            {
                case 0:
                    _ = adjustment.SendForReview(by, [minutes.Section], [], At(0));
                    break;
                case 1:
                    _ = minutes.Freeze(by, $"utkast {texts++.ToString(CultureInfo.InvariantCulture)}");
                    read.Add(adjustment.FrozenHash);
                    break;
                case 2 when random.Next(4) == 0:
                    _ = adjustment.SendBack(by, "fel");
                    break;
                case 3:
                    _ = adjustment.Reopen(by, "fel");
                    break;
                default:
                    var hash = random.Next(4) == 0 ? read[random.Next(read.Count)] : adjustment.FrozenHash;
                    if (!minutes.Confirm(by, hash).IsRefused(out _) && before == AdjustmentState.Adjusting)
                    {
                        confirmed.Add((round, by.Member!.Value, hash));
                    }

                    break;
            }

            if (minutes.Seals.Count > seals)
            {
                var seal = minutes.Seals[^1];
                Assert.True(sealedRounds.Add(round), $"two seals of round {round}");
                Assert.All(Signers, signer => Assert.Contains((round, signer.Member!.Value, seal.Paper), confirmed));
                Assert.Equal(AdjustmentState.Adjusting, before);
            }

            Assert.Equal(adjustment.State == AdjustmentState.Adopted, adjustment.Confirmations.Count == Signers.Count);
            Assert.Equal(adjustment.State is AdjustmentState.Adjusting or AdjustmentState.Adopted, adjustment.Frozen is not null);
        }

        Assert.NotEmpty(minutes.Seals);
        Assert.Empty(SealChain.Check(
            minutes.Council, minutes.Seals.Select((s, at) => new SealedLink(s.Number, minutes.Papers[at], s.Text)),
            minutes.Seals.ToDictionary(s => s.Number, s => s.Hash)));
    }
}
