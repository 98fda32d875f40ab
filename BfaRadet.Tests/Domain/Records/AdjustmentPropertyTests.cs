using BfaRadet.Domain.Records;
using CsCheck;
using System.Globalization;
using Xunit;
using static BfaRadet.Tests.Domain.Records.AnAdjustment;

namespace BfaRadet.Tests.Domain.Records;

/// <summary>Whatever people do, in any order: never adopted without every signer's word on those very bytes.</summary>
public sealed class AdjustmentPropertyTests
{
    private enum Act
    {
        SendsForReview,
        Freezes,
        SendsBack,
        Reopens,
        Confirms,
        ConfirmsWhatWasReadBefore,
    }

    /// <summary>What somebody does next, who it is, and which of the texts read so far it is about.</summary>
    private static readonly Gen<(Act Act, int Who, int Which)[]> _days = Gen.Select(
        Gen.Frequency(
            (4, Gen.Const(Act.SendsForReview)), (4, Gen.Const(Act.Freezes)), (1, Gen.Const(Act.SendsBack)), (4, Gen.Const(Act.Reopens)),
            (17, Gen.Const(Act.Confirms)), (6, Gen.Const(Act.ConfirmsWhatWasReadBefore))),
        Gen.Int[0, Everybody.Count - 1],
        Gen.Int[0, 300]).Array[0, 300];

    [Fact]
    public void Whatever_people_do_the_seals_are_right()
    {
        var adopted = 0;

        _days.Sample(day => Interlocked.Add(ref adopted, SealsOf(day)), iter: 100, print: Told);

        Assert.NotEqual(0, adopted);
    }

    /// <summary>How many times the minutes were sealed that day; throws when one of the seals is wrong.</summary>
    private static int SealsOf((Act Act, int Who, int Which)[] day)
    {
        var minutes = new AnAdjustment();
        var (read, confirmed, sealedRounds) = (new List<string> { "" }, new HashSet<(int Round, MemberId Who, string Hash)>(), new HashSet<int>());
        foreach (var (act, who, which) in day)
        {
            var (by, adjustment) = (Everybody[who], minutes.Adjustment);
            var (before, round, seals) = (adjustment.State, adjustment.Round, minutes.Seals.Count);
            switch (act)
            {
                case Act.SendsForReview:
                    _ = adjustment.SendForReview(by, [minutes.Section], [], At(0));
                    break;
                case Act.Freezes:
                    _ = minutes.Freeze(by, $"utkast {read.Count.ToString(CultureInfo.InvariantCulture)}");
                    read.Add(adjustment.FrozenHash);
                    break;
                case Act.SendsBack:
                    _ = adjustment.SendBack(by, "fel");
                    break;
                case Act.Reopens:
                    _ = adjustment.Reopen(by, "fel");
                    break;
                default:
                    var hash = act == Act.Confirms ? adjustment.FrozenHash : read[which % read.Count];
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
                Assert.All(Signers, signer => Assert.Contains((round, signer.Member!.Value, seal.RecordHash), confirmed));
                Assert.Equal(AdjustmentState.Adjusting, before);
            }

            Assert.Equal(adjustment.State == AdjustmentState.Adopted, adjustment.Confirmations.Count == Signers.Count);
            Assert.Equal(adjustment.State is AdjustmentState.Adjusting or AdjustmentState.Adopted, adjustment.Frozen is not null);
        }

        Assert.Empty(SealChain.Check(
            minutes.Council, minutes.Seals.Select((s, at) => new SealedLink(s.Number, minutes.Records[at], s.Text)),
            minutes.Seals.ToDictionary(s => s.Number, s => s.Hash)));
        return minutes.Seals.Count;
    }

    private static string Told((Act Act, int Who, int Which)[] day) => string.Join(", ", day.Select(d => $"{d.Act} {Everybody[d.Who].Name} {d.Which}"));
}
