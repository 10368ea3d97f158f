import { UsageError } from "./usage-error.ts";

/** The script that a shell reads to complete what stands behind `filespec`. It asks the command itself. */
export function completionScript(shell: string | undefined): string {
  if (shell !== "bash" && shell !== "zsh") {
    throw new UsageError("name the shell: filespec completion bash, or zsh");
  }
  return shell === "bash" ? bash : zsh;
}

const bash = `# eval "$(filespec completion bash)"
_filespec() {
  local line
  COMPREPLY=()
  # A name with : or = is several words to bash.
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <("\${COMP_WORDS[0]}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _filespec filespec
`;

const zsh = `# eval "$(filespec completion zsh)", after compinit
_filespec() {
  local -a candidates
  candidates=("\${(@f)$("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$candidates[1]" ]]; then
    compadd -a candidates
  else
    _files
  fi
}
compdef _filespec filespec
`;
