# The program and nothing else. The binary is one that rests on no library of the system:
#   cargo build --release --locked --target x86_64-unknown-linux-musl
#   mkdir -p out && cp target/x86_64-unknown-linux-musl/release/iop out/
#   docker build --tag iop .
#   docker run --rm --volume "$PWD":/records:ro iop check
FROM scratch
COPY out/iop /iop
USER 65534:65534
WORKDIR /records
ENTRYPOINT ["/iop"]
CMD ["--help"]
