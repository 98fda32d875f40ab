namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What a feature above this one shows beside minutes, on their page. Registered by that feature.</summary>
/// <param name="Component">Takes the parameters <c>Council</c>, <c>Meeting</c> and <c>Caller</c>, and may draw nothing.</param>
public sealed record BesideMinutes(Type Component);
