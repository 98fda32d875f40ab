using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.Domain.Councils;
using System.Collections.Frozen;

namespace BfaRadet.App.Ui;

/// <summary>
/// Every refusal in Swedish, and the field it is about. The shared ones are here; each feature words its own in a <see
/// cref="RefusalWords{T}"/>.
/// </summary>
public static class RefusalTexts
{
    private static readonly FrozenDictionary<Type, RefusalWords> _sets =
        Contributions.Of<RefusalWords>().ToDictionary(w => w.Set).ToFrozenDictionary();

    public static string Of(Refusal refusal) => refusal switch
    {
        NotFound => "Det här finns inte längre, eller så har du inte tillgång till det. Inget har ändrats.",
        SignedOut => "Du är utloggad, så inget har ändrats. Det du skrev är kvar. Logga in igen i en annan flik och försök på nytt.",
        NotYourDuty(var needed) => $"Det här kan bara {DutyWords.AnyOf(needed)} göra. Inget har ändrats.",
        AlreadyEntered("") => "Det här var infört redan, och har tagits bort sedan dess. Det du skrev är kvar.",
        AlreadyEntered(var stands) => $"Det här är redan infört, men lyder: ”{stands}”. Inget har ändrats, och det du skrev är kvar.",
        EmptyText(var field) => $"{FieldNames.Of(field)} behöver fyllas i.",
        Faults(var all) => $"Det här behöver rättas. {string.Join(' ', all.Select(Of))}",
        FormRefusal(_, var text) => text,
        TextTooLong(var field, var length, var max) => $"{FieldNames.Of(field)} ryms inte: {length} tecken, och det får plats {max}. Det du skrev är kvar.",
        HoldsPersonalNumber(var field) => $"{FieldNames.Of(field)} har ett personnummer eller samordningsnummer i sig. Rådets handlingar behöver inga "
            + "(dataskyddslagen 3 kap. 10 §). Skriv rollen eller ”en person” i stället. Inget är sparat, och det du skrev är kvar.",
        NotAnEmailAddress(_, var typed) => $"”{typed}” är ingen e-postadress. Skriv en enda adress, till exempel asta.lindmark@kommun.se. Inget är sparat, och det du skrev är kvar.",
        EditClash(var clashes) => $"Någon annan hann ändra samma sak: {FieldsOf(clashes)}. Jämför och välj vad som ska stå. Det du skrev är kvar.",
        NotSaved(var trouble) => $"Servern kunde inte spara just nu{Cause(trouble)}. Inget har ändrats, och det du skrev är kvar. Försök igen om en stund.",
        ChangedMeanwhile => "Andra sparade samma sak hela tiden, så det här kom inte med. Inget har ändrats, och det du skrev är kvar. Försök igen.",
        FileTooLarge(var size, var max) => $"Filen är för stor: {Megabytes(size)} MB, och det får vara högst {Megabytes(max)} MB. Inget är sparat.",
        _ => WordsOf(refusal).Say(refusal),
    };

    /// <summary>Each fault, with the property name of its field and its text.</summary>
    public static IEnumerable<(string? Field, string Text)> Each(Refusal? refusal) => refusal switch
    {
        null => [],
        Faults(var all) => all.SelectMany(Each),
        EmptyText(var field) => [(field, Of(refusal))],
        FormRefusal(var field, _) => [(field, Of(refusal))],
        TextTooLong(var field, _, _) => [(field, Of(refusal))],
        HoldsPersonalNumber(var field) => [(field, Of(refusal))],
        NotAnEmailAddress(var field, _) => [(field, Of(refusal))],
        NotFound or SignedOut or NotYourDuty or AlreadyEntered or EditClash or NotSaved or ChangedMeanwhile or FileTooLarge => [(null, Of(refusal))],
        _ => WordsOf(refusal).SayEach(refusal),
    };

    private static RefusalWords WordsOf(Refusal refusal)
    {
        for (var type = refusal.GetType(); type is not null; type = type.BaseType)
        {
            if (_sets.TryGetValue(type, out var words))
            {
                return words;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words");
    }

    private static long Megabytes(int bytes) => (bytes + 1024 * 1024 - 1) / (1024 * 1024);

    private static string Cause(SaveTrouble trouble) => trouble switch
    {
        SaveTrouble.DiskFull => ": dess disk är full. Säg det till den som sköter servern",
        SaveTrouble.NotAllowed => ": den får inte skriva i sin databas. Säg det till den som sköter servern",
        SaveTrouble.Busy => ": någon annan sparade för länge",
        SaveTrouble.Disk => ": dess disk svarar inte som den ska. Säg det till den som sköter servern",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "A trouble without words"),
    };

    private static string FieldsOf(ValueList<Clash> clashes) =>
        Listed.And(clashes.Select(c => FieldNames.Of(c.Field).ToLower(System.Globalization.CultureInfo.CurrentCulture)));
}
