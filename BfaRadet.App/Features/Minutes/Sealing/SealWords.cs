using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Sealing;

/// <summary>What is wrong with a link of the chain, in words.</summary>
public static class SealWords
{
    public static string Of(SealFault fault) => fault switch
    {
        SealFault.RecordChanged => "Protokollet är ändrat sedan det justerades: det ger en annan kontrollsumma än den i sigillet.",
        SealFault.Unreadable => "Sigillets text är skadad och går inte att läsa.",
        SealFault.Unlinked => "Sigillet hänger inte ihop med det före: det här eller det förra är ändrat.",
        SealFault.Missing => "Sigillet saknas. Protokollet har tagits bort ur databasen.",
        SealFault.Misplaced => "Sigillet hör till ett annat nummer eller ett annat råd än det ligger under.",
        SealFault.NotAsTold => "Sigillet är inte det som journalen berättade om när protokollet justerades.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words"),
    };

    public const string Untold = "Journalen berättar inte om det här sigillet. Det kan ha lagts in vid sidan av arbetsytan.";
}
