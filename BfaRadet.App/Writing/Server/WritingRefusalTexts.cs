using BfaRadet.App.Ui;

namespace BfaRadet.App.Writing.Server;

/// <summary>Why the engine declines: it says so in words already, for scripts read them too (<see cref="WritingTexts"/>).</summary>
internal sealed class WritingRefusalTexts : RefusalWords<WritingRefused>
{
    protected override string Of(WritingRefused refusal) => refusal.Why;
}
