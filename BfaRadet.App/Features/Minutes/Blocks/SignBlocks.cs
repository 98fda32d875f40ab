using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// Who answers for the minutes. A draft has a line for each hand; adopted minutes have none, since nobody is to sign on
/// paper what is confirmed: who adjusted says when, and of the secretary that the minutes were kept, where the seal holds no
/// confirmation of that one.
/// </summary>
internal static class SignBlocks
{
    /// <param name="adopted">When the minutes were adjusted; null for a draft. A public copy has no seal of its own.</param>
    /// <param name="confirmed">Of those who have confirmed what is not sealed yet: when.</param>
    public static Block.Signatures Of(
        MinutesRecord paper, Seal? seal, DateTimeOffset? adopted, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed = null) => new(
        [.. paper.Adjustment.Signers.Select(s => new Signature(
            RecordWords.PartOf(paper, s), RecordWords.Person(s.Name, s.Title, s.Organisation),
            adopted is null ? SoFar(s, confirmed) : Confirmation(s, seal))
        {
            HasLine = adopted is null,
        })]);

    private static string SoFar(RecordSigner signer, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed) =>
        signer.Part != SignerPart.Secretary && signer.Member is { } member && confirmed?.TryGetValue(member, out var at) == true
            ? RecordWords.ConfirmedAt(at)
            : "";

    /// <summary>The confirmation that the seal holds of this one. A public copy only says that there is.</summary>
    private static string Confirmation(RecordSigner signer, Seal? seal) => (seal, signer.Part) switch
    {
        (null, SignerPart.Secretary) => RecordWords.KeptTheMinutes,
        (null, _) => RecordWords.ConfirmedDigitally,
        _ => seal.Confirmations.Where(line => Names(line, signer.Name)).Select(SealedLines.Read).FirstOrDefault(read => read is not null) is { } read
            ? RecordWords.ConfirmedAt(read.At)
            : signer.Part == SignerPart.Secretary ? RecordWords.KeptTheMinutes : "",
    };

    /// <summary>The whole name and not the beginning of a longer one.</summary>
    private static bool Names(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && name != ""
            && (at == 0 || !char.IsLetter(line[at - 1])) && (at + name.Length == line.Length || !char.IsLetter(line[at + name.Length]));
    }
}
