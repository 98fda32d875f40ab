namespace BfaRadet.Domain.Records;

/// <summary>What is kept of an adopted record: the bytes, and the link.</summary>
/// <param name="Bytes">As adopted.</param>
/// <param name="SealText">The link's text.</param>
public readonly record struct SealedLink(int Number, ReadOnlyMemory<byte> Bytes, string SealText);

/// <summary>What is wrong with a link.</summary>
public enum SealFault
{
    /// <summary>The bytes are not those that were adopted.</summary>
    RecordChanged,

    /// <summary>The seal's text cannot be read.</summary>
    Unreadable,

    /// <summary>It does not name the link before it: one of the two was changed.</summary>
    Unlinked,

    /// <summary>A link before it is missing.</summary>
    Missing,

    /// <summary>The seal is of another council or number than it is stored under.</summary>
    Misplaced,

    /// <summary>It is not the seal that the journal, or a copy handed out, has of the adoption.</summary>
    NotAsTold,
}

/// <summary>A place where the chain does not hold.</summary>
public readonly record struct SealBreak(int Number, SealFault Fault);

/// <summary>Checks a council's chain. Pure: bytes in, breaks out; linear in their length.</summary>
public static class SealChain
{
    /// <summary>Every place where the chain does not hold, in order; none when nothing was changed.</summary>
    /// <param name="links">In the order of their numbers.</param>
    /// <param name="told">The hashes that are known from elsewhere, by number; a number without a link is missing.</param>
    public static IReadOnlyList<SealBreak> Check(
        CouncilId council, IEnumerable<SealedLink> links, IReadOnlyDictionary<int, string>? told = null)
    {
        var breaks = new List<SealBreak>();
        var (previous, expected) = (Seal.None, 1);
        foreach (var link in links)
        {
            for (; expected < link.Number; expected++)
            {
                breaks.Add(new(expected, SealFault.Missing));
                previous = "";
            }

            if (Seal.Read(link.SealText) is not { } seal)
            {
                breaks.Add(new(link.Number, SealFault.Unreadable));
            }
            else
            {
                Add(seal.Number != link.Number || seal.Council != council, SealFault.Misplaced);
                Add(seal.RecordHash != Seal.HashOf(link.Bytes.Span), SealFault.RecordChanged);
                Add(previous != "" && seal.Previous != previous, SealFault.Unlinked);
            }

            var hash = Seal.HashOf(link.SealText);
            Add(told is not null && told.TryGetValue(link.Number, out var said) && said != hash, SealFault.NotAsTold);
            (previous, expected) = (hash, link.Number + 1);

            void Add(bool broken, SealFault fault)
            {
                if (broken)
                {
                    breaks.Add(new(link.Number, fault));
                }
            }
        }

        foreach (var lost in (told?.Keys ?? []).Where(number => number >= expected).Order())
        {
            breaks.Add(new(lost, SealFault.Missing));
        }

        return breaks;
    }
}
