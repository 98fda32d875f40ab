using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// Who is responsible for the minutes. A draft has a line for each signature. Adopted minutes have none, since what is confirmed is
/// not signed on paper: of each adjuster they say when, and of a secretary without a confirmation in the seal, that the minutes
/// were kept.
/// </summary>
internal static class SignBlocks
{
    /// <param name="adopted">When the minutes were adjusted; null for a draft. A public copy has no seal of its own.</param>
    /// <param name="confirmed">When each signer confirmed what is not sealed yet.</param>
    public static Block.Signatures Of(
        MinutesRecord record, Seal? seal, DateTimeOffset? adopted, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed = null) => new(
        [.. record.Adjustment.Signers.Select(s => new Signature(
            RecordWords.PartOf(record, s), RecordWords.Person(s.Name, s.Title, s.Organisation),
            adopted is null ? SoFar(s, confirmed) : Confirmation(s, seal))
        {
            HasLine = adopted is null,
        })]);

    private static string SoFar(RecordSigner signer, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed) =>
        signer.Part != SignerPart.Secretary && signer.Member is { } member && confirmed?.TryGetValue(member, out var at) == true
            ? RecordWords.ConfirmedAt(at)
            : "";

    /// <summary>The signer's confirmation as the seal has it. A public copy only says that there is one.</summary>
    private static string Confirmation(RecordSigner signer, Seal? seal) => (seal, signer.Part) switch
    {
        (null, SignerPart.Secretary) => RecordWords.KeptTheMinutes,
        (null, _) => RecordWords.ConfirmedDigitally,
        _ => seal.Confirmations.Where(line => Names(line, signer.Name)).Select(SealedLines.Read).FirstOrDefault(read => read is not null) is { } read
            ? RecordWords.ConfirmedAt(read.At)
            : signer.Part == SignerPart.Secretary ? RecordWords.KeptTheMinutes : "",
    };

    /// <summary>The whole name, not a prefix of a longer one.</summary>
    private static bool Names(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && name != ""
            && (at == 0 || !char.IsLetter(line[at - 1])) && (at + name.Length == line.Length || !char.IsLetter(line[at + name.Length]));
    }
}
